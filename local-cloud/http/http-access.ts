import { CloudError } from '../errors'
import type { Functions } from '../functions/functions'
import type { Log } from '../log'
import type { HttpAccess } from '../options'
import { readBody } from './body'
import type { Handler } from './exchange'
import { asRefusal, sendJson } from './reply'

const PREFIX = '/_http'

/**
 * HTTP access to functions (HTTP 访问服务): a request becomes an event, and what the function returns becomes the answer
 * when it has a `statusCode`, else it is sent as JSON. Anybody may call; the function gets no identity.
 */
export function httpAccessHandler(access: HttpAccess, functions: Functions, log: Log): Handler {
  return async ({ req, res, path, query, requestId }) => {
    if (!path.startsWith(`${PREFIX}/`)) return false
    try {
      const name = access[path.slice(PREFIX.length)]
      if (!name) throw new CloudError('FUNCTION_NOT_FOUND', 'no function is reached at this path')
      const body = await readBody(req)
      const event = {
        path: path.slice(PREFIX.length),
        httpMethod: req.method,
        headers: req.headers,
        queryStringParameters: Object.fromEntries(query),
        requestContext: { requestId },
        body: body.toString('base64'),
        isBase64Encoded: true,
      }
      const result: unknown = JSON.parse(
        await functions.call(name, JSON.stringify(event), { kind: 'function' }, requestId),
      )
      const reply = replyOf(result)
      res.writeHead(reply.status, reply.headers).end(reply.body)
    } catch (error) {
      const { code, message } = asRefusal(error, log)
      sendJson(res, code === 'FUNCTION_NOT_FOUND' ? 404 : 500, { code, message, requestId })
    }
    return true
  }
}

function replyOf(result: unknown): { status: number; headers: Record<string, string>; body: string | Buffer } {
  const { statusCode, headers, body, isBase64Encoded } = (result ?? {}) as Record<string, unknown>
  if (typeof statusCode !== 'number')
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(result) }
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? '')
  return {
    status: statusCode,
    headers: (headers ?? {}) as Record<string, string>,
    body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  }
}
