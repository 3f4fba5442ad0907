import type { IncomingMessage } from 'node:http'
import { CloudError, invalidParam } from '../errors'

/** Payload of a call at most, as on the cloud. */
export const MAX_BODY_BYTES = 6 * 1024 * 1024
const BODY_TIMEOUT_MS = 15_000

/** Reads a whole body. @throws EXCEED_REQUEST_SIZE_LIMIT beyond 6 MB, SERVER_TIMEOUT when it takes too long */
export function readBody(
  req: IncomingMessage,
  maxBytes = MAX_BODY_BYTES,
  timeoutMs = BODY_TIMEOUT_MS,
): Promise<Buffer> {
  const tooLarge = () => new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `request is larger than ${maxBytes} bytes`)
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) {
    req.resume()
    return Promise.reject(tooLarge())
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const timer = setTimeout(() => fail(new CloudError('SERVER_TIMEOUT', 'the request body is too slow')), timeoutMs)
    const fail = (error: Error) => {
      clearTimeout(timer)
      req.off('data', onData)
      req.resume()
      reject(error)
    }
    const onData = (chunk: Buffer) => {
      size += chunk.length
      if (size > maxBytes) fail(tooLarge())
      else chunks.push(chunk)
    }
    req.on('data', onData)
    req.on('end', () => {
      clearTimeout(timer)
      resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
    })
    req.on('aborted', () => fail(invalidParam('the request was cut off')))
  })
}

/** Parses a JSON object. @throws INVALID_PARAM */
export function parseJsonObject(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {}
  let value: unknown
  try {
    value = JSON.parse(body.toString())
  } catch {
    throw invalidParam('the body is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParam('a JSON object is expected')
  return value as Record<string, unknown>
}
