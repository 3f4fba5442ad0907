import { randomUUID } from 'node:crypto'
import type { Services } from './context'
import type { TimerContext } from './create-timer'
import { jsonLogger, loggableDefect } from './logger'
import type { FunctionContext } from './resolve-caller'

/** A request as CloudBase's HTTP access hands it to a function. */
export interface HttpRequest {
  readonly method: string
  readonly query: Readonly<Record<string, unknown>>
  readonly body: string
}

/** The answer as HTTP access sends it. */
export interface HttpReply {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export const plainReply = (statusCode: number, body: string): HttpReply => ({
  statusCode,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
})

/**
 * The entry point of a function that another server calls over HTTP. Any client may call it by its name as well and say
 * what it likes, so whoever handles the request must be convinced by the request itself. What is no HTTP request is
 * answered like an action that does not exist.
 */
export function createHttpFunction(
  name: string,
  handle: (request: HttpRequest, ctx: TimerContext) => Promise<HttpReply>,
  { rules, ...services }: Services,
) {
  return async (event: unknown, context: FunctionContext) => {
    const traceId = context.request_id ?? randomUUID()
    const log = jsonLogger({ fn: name, traceId })
    const request = requestOf(event)
    if (!request) return { ok: false, error: { code: 'ACTION_UNKNOWN' }, traceId }
    try {
      return await handle(request, { ...services, ...(await rules()), log })
    } catch (error) {
      log.error('defect', loggableDefect(error))
      return plainReply(500, 'error')
    }
  }
}

function requestOf(event: unknown): HttpRequest | null {
  if (typeof event !== 'object' || event === null) return null
  const { httpMethod, queryStringParameters, body, isBase64Encoded } = event as Record<string, unknown>
  if (typeof httpMethod !== 'string') return null
  const text = typeof body === 'string' ? body : ''
  return {
    method: httpMethod,
    query:
      typeof queryStringParameters === 'object' && queryStringParameters !== null ? { ...queryStringParameters } : {},
    body: isBase64Encoded === true ? Buffer.from(text, 'base64').toString() : text,
  }
}
