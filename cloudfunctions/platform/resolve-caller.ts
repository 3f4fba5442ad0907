/** What the cloud passes to a function beside the event, as far as we read it. */
export interface FunctionContext {
  readonly request_id?: string
  /** JSON of the variables of this one call. */
  readonly environment?: string
}

/** Variables of one call that say who is asking; set by the platform, never by the client. */
interface CallEnvironment {
  readonly WX_OPENID?: string
  readonly TCB_CUSTOM_USER_ID?: string
  readonly TCB_UUID?: string
  readonly TCB_SOURCE_IP?: string
}

/** A platform identity as `people.identities` stores it: `wx:<openid>`, `custom:<id>` or `uid:<uid>`. */
export type Identity = `wx:${string}` | `custom:${string}` | `uid:${string}`

/**
 * Who is asking, from the platform alone; null when nobody signed in (a timer, a server). Reads the environment of
 * this call only: `getCloudbaseContext` of node-sdk falls back to `process.env`, which an instance may still hold
 * from the caller before.
 */
export function resolveCaller(context: FunctionContext): Identity | null {
  const { WX_OPENID, TCB_CUSTOM_USER_ID, TCB_UUID } = environmentOf(context)
  if (WX_OPENID) return `wx:${WX_OPENID}`
  if (TCB_CUSTOM_USER_ID) return `custom:${TCB_CUSTOM_USER_ID}`
  if (TCB_UUID) return `uid:${TCB_UUID}`
  return null
}

/**
 * The beginning of the network address that the platform saw, for somebody to recognise a computer of theirs:
 * `10.20.*.*`, `2408:8000:*`; '' when the platform does not say. The whole address is never kept.
 */
export function networkOf(context: FunctionContext): string {
  const address = environmentOf(context).TCB_SOURCE_IP ?? ''
  const [, a, b] = /(?:^|:)(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(address) ?? []
  if (a && b) return `${a}.${b}.*.*`
  const groups = /^([0-9a-f]{1,4}):([0-9a-f]{1,4}):/i.exec(address)
  return groups ? `${groups[1]}:${groups[2]}:*` : ''
}

function environmentOf(context: FunctionContext): CallEnvironment {
  if (!context.environment) return {}
  const parsed: unknown = JSON.parse(context.environment)
  return typeof parsed === 'object' && parsed !== null ? parsed : {}
}
