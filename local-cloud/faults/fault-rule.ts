import { type CloudErrorCode, invalidParam } from '../errors'

/** Milliseconds, fixed or between two. */
export type Span = number | [from: number, to: number]

export type Fault =
  /** Waits before anything is done. */
  | { kind: 'latency'; ms: Span }
  /** Refuses with a code of the cloud; nothing is done. */
  | { kind: 'error'; code: CloudErrorCode; message?: string }
  /** Cuts the caller's connection: before anything is done, or once it is done and durable. */
  | { kind: 'cut'; when: 'before' | 'after' }
  /** Says nothing for as long as the caller waits: before anything is done, or once it is done. */
  | { kind: 'silence'; when: 'before' | 'after' }
  /** Answers as WeChat's servers: `{errcode}`; nothing is done. Only for `wechat.*` and `wecom.*`. */
  | { kind: 'errcode'; errcode: number }
  /** Kills the function's process: before it gets the call, some ms (default 10) into it, or when it has answered. */
  | { kind: 'kill'; when: 'before' | 'during' | 'after'; afterMs?: Span }
  /** The database file cannot grow: SQLite's SQLITE_FULL. */
  | { kind: 'disk-full' }

export interface FaultRule {
  /**
   * What is struck: an action of the wire as `database.modifyDocument`, `functions.invokeFunction`,
   * `storage.getUploadMetadata`, the bytes of files as `storage.put` and `storage.get`; of the stand-in for WeChat's servers
   * `wechat.subscribeSend`, `wecom.send` …; for a full disk `disk.write` (one statement) or `disk.commit`. A `*` at the end
   * stands for the rest.
   */
  on: string
  /** Only this collection. */
  collection?: string
  /** Only this function. */
  functionName?: string
  /** Share of the matching requests that is struck, 0 to 1. Default 1. */
  rate?: number
  /** Matching requests that are spared first. Default 0. */
  skip?: number
  /** Strikes at most. Default: no end. */
  times?: number
  fault: Fault
}

export interface FaultPlan {
  rules: FaultRule[]
  /** Same seed, same order of requests: the same strikes. Default 1. */
  seed?: number
}

type Raw = Record<string, unknown>

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTime = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 600_000
const isSpan = (value: unknown) =>
  isTime(value) || (Array.isArray(value) && value.length === 2 && value.every(isTime) && value[0] <= value[1])
const isCount = (value: unknown) => value === undefined || (Number.isInteger(value) && (value as number) >= 0)
const isText = (value: unknown) => value === undefined || typeof value === 'string'

/** Reads a plan that came as JSON. @throws INVALID_PARAM that says which rule is wrong and why */
export function readFaultPlan(raw: unknown): FaultPlan {
  if (!isRaw(raw) || !Array.isArray(raw.rules)) throw invalidParam('faults: a list of rules is expected')
  if (raw.seed !== undefined && !Number.isInteger(raw.seed)) throw invalidParam('faults: seed must be a whole number')
  for (const [i, rule] of raw.rules.entries()) {
    const wrong = whatIsWrong(rule)
    if (wrong) throw invalidParam(`faults: rule ${i}: ${wrong}`)
  }
  return { rules: raw.rules as FaultRule[], seed: raw.seed as number | undefined }
}

function whatIsWrong(rule: unknown): string | undefined {
  if (!isRaw(rule)) return 'an object is expected'
  const unknown = Object.keys(rule).find(key => !RULE_KEYS.includes(key))
  if (unknown) return `unknown property ${unknown}`
  if (typeof rule.on !== 'string' || !/^[a-zA-Z]+\.([a-zA-Z-]+|\*)$/.test(rule.on)) return 'on: an action is expected'
  if (!isText(rule.collection) || !isText(rule.functionName)) return 'collection and functionName are texts'
  if (rule.rate !== undefined && !(typeof rule.rate === 'number' && rule.rate >= 0 && rule.rate <= 1)) {
    return 'rate: 0 to 1 is expected'
  }
  if (!isCount(rule.skip) || !isCount(rule.times)) return 'skip and times are whole numbers'
  if (!isRaw(rule.fault) || !isFault(rule.fault)) return 'fault: unknown or incomplete'
  const isOfDisk = rule.on.startsWith('disk.')
  if (rule.fault.kind === 'errcode' && !/^we(chat|com)\./.test(rule.on)) return 'errcode goes with wechat.* and wecom.*'
  if (isOfDisk !== (rule.fault.kind === 'disk-full')) return 'disk-full goes with disk.write and disk.commit'
  return undefined
}

const RULE_KEYS = ['on', 'collection', 'functionName', 'rate', 'skip', 'times', 'fault']

function isFault(fault: Raw): boolean {
  switch (fault.kind) {
    case 'latency':
      return isSpan(fault.ms)
    case 'error':
      return /^[A-Z][A-Z0-9_]+$/.test(String(fault.code)) && isText(fault.message)
    case 'errcode':
      return Number.isInteger(fault.errcode)
    case 'cut':
    case 'silence':
      return fault.when === 'before' || fault.when === 'after'
    case 'kill':
      return (
        ['before', 'during', 'after'].includes(String(fault.when)) &&
        (fault.afterMs === undefined || isSpan(fault.afterMs))
      )
    case 'disk-full':
      return true
    default:
      return false
  }
}
