import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request on its way through the server. */
export interface Exchange {
  req: IncomingMessage
  res: ServerResponse
  path: string
  query: URLSearchParams
  requestId: string
}

/** Answers the paths it knows; false hands the request on. */
export type Handler = (exchange: Exchange) => Promise<boolean> | boolean

export function clientIp(req: IncomingMessage): string {
  return (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
}

export const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1'
