import type { ServerResponse } from 'node:http'
import { CloudError } from '../errors'
import type { Log } from '../log'

/** Sends a JSON text. */
export function sendJsonText(res: ServerResponse, status: number, text: string): void {
  if (res.writableEnded || res.destroyed) return
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  res.end(text)
}

export const sendJson = (res: ServerResponse, status: number, body: unknown): void =>
  sendJsonText(res, status, JSON.stringify(body))

/** Sends `{code, message, requestId}`. Anything but a refusal is a fault of the server and is logged. */
export function sendError(res: ServerResponse, status: number, error: unknown, requestId: string, log: Log): void {
  const refusal = asRefusal(error, log)
  sendJson(res, status, { code: refusal.code, message: refusal.message, requestId })
}

export function asRefusal(error: unknown, log: Log): CloudError {
  if (error instanceof CloudError) return error
  log({ level: 'error', message: `internal error: ${error instanceof Error ? error.stack : String(error)}` })
  return new CloudError('SYS_ERR', 'system error')
}
