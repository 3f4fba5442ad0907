import { Agent as HttpAgent, type RequestOptions, request as requestHttp } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'

/** What became of a request. */
export type Reply =
  | { readonly kind: 'answered'; readonly body: Readonly<Record<string, unknown>> }
  /** Nobody has read it: there was no connection, or it was turned away before it was looked at. */
  | { readonly kind: 'unreached' }
  /** It went out and no answer came that can be read: whether anything was done is not known. */
  | { readonly kind: 'silent' }

interface Ask {
  readonly url: string
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: object
  readonly timeoutMs: number
}

/**
 * A connection for each request. One that is kept open may have died while the instance was frozen, and then nobody could tell
 * a message that was lost from one that was sent.
 */
const agents = { 'http:': new HttpAgent(), 'https:': new HttpsAgent() } as const

/** Never throws for what the other side or the net does. The time limit is for all of it. */
export function requestJson({ url, body, timeoutMs }: Ask): Promise<Reply> {
  const target = new URL(url)
  const isPlain = target.protocol === 'http:'
  const payload = body && Buffer.from(JSON.stringify(body))
  const options: RequestOptions = {
    method: payload ? 'POST' : 'GET',
    agent: agents[isPlain ? 'http:' : 'https:'],
    headers: payload && { 'content-type': 'application/json', 'content-length': payload.length },
  }
  return new Promise(resolve => {
    let wasSent = false
    const lost = () => end({ kind: wasSent ? 'silent' : 'unreached' })
    const sending = (isPlain ? requestHttp : requestHttps)(target, options, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('end', () => end(replyOf(response.statusCode ?? 0, Buffer.concat(chunks))))
      response.on('error', lost)
    })
    const timer = setTimeout(() => {
      lost()
      sending.destroy()
    }, timeoutMs)
    const end = (reply: Reply) => {
      clearTimeout(timer)
      resolve(reply)
    }
    // From here on the other side may have read some of it.
    sending.on('socket', socket => socket.once(isPlain ? 'connect' : 'secureConnect', () => (wasSent = true)))
    sending.on('error', lost)
    sending.on('close', lost)
    sending.end(payload)
  })
}

function replyOf(status: number, bytes: Buffer): Reply {
  if (status >= 400 && status < 500) return { kind: 'unreached' }
  if (status !== 200) return { kind: 'silent' }
  try {
    const body: unknown = JSON.parse(bytes.toString())
    return isRecord(body) ? { kind: 'answered', body } : { kind: 'silent' }
  } catch {
    return { kind: 'silent' }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
