import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CloudError } from '../errors'
import { newRequestId } from '../ids'
import type { Log } from '../log'
import { answerCors } from './cors'
import type { Handler } from './exchange'
import { sendError } from './reply'

export interface ListenOptions {
  port: number
  host: string
  handlers: Handler[]
  /** For paths none of the handlers knows. */
  fallback?: (req: IncomingMessage, res: ServerResponse) => boolean
  log: Log
}

/** Starts the HTTP server. Slow and malformed requests are cut off by Node's own limits. */
export function listen({
  port,
  host,
  handlers,
  fallback,
  log,
}: ListenOptions): Promise<{ server: Server; port: number }> {
  const server = createServer((req, res) => {
    const requestId = newRequestId()
    res.setHeader('x-request-id', requestId)
    void answer(req, res, requestId).catch(error => sendError(res, 500, error, requestId, log))
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 120_000
  // Longer than the 4.8 s after which node-sdk's agent drops an idle connection.
  server.keepAliveTimeout = 65_000
  server.maxRequestsPerSocket = 0

  const answer = async (req: IncomingMessage, res: ServerResponse, requestId: string) => {
    const url = req.url ?? '/'
    const mark = url.indexOf('?')
    const path = mark < 0 ? url : url.slice(0, mark)
    if (answerCors(req, res)) return
    const exchange = {
      req,
      res,
      path,
      requestId,
      get query() {
        return new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))
      },
    }
    for (const handler of handlers) if (await handler(exchange)) return
    if (path !== '/web' && fallback?.(req, res)) return
    sendError(res, 404, new CloudError('INVALID_ACTION', `not supported: ${path.slice(0, 64)}`), requestId, log)
  }

  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve({ server, port: (server.address() as AddressInfo).port }))
  })
}
