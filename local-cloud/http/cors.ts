import type { IncomingMessage, ServerResponse } from 'node:http'

const LOOPBACK_ORIGIN = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Pages of this computer may call the server; pages of other sites may not. True when the exchange is finished. */
export function answerCors(req: IncomingMessage, res: ServerResponse): boolean {
  const { origin } = req.headers
  if (origin && LOOPBACK_ORIGIN.test(origin)) {
    res.setHeader('access-control-allow-origin', origin)
    res.setHeader('vary', 'origin')
    res.setHeader('access-control-expose-headers', 'x-request-id')
  }
  if (req.method !== 'OPTIONS') return false
  res.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE')
  res.setHeader('access-control-allow-headers', req.headers['access-control-request-headers'] ?? '')
  res.setHeader('access-control-max-age', '600')
  res.writeHead(204).end()
  return true
}
