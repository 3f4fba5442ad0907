import { clientIp, type Handler, isLoopback } from '../http/exchange'
import { sendJson } from '../http/reply'
import { browseCollection } from './browse'
import { INSPECTOR_PAGE } from './page'
import type { InspectorParts } from './parts'
import { cloudState } from './state'

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'"

/** The page at /_cloud and its data. For this computer only, and only asked for by its own name (DNS rebinding). */
export function inspectorHandler(parts: InspectorParts): Handler {
  return ({ req, res, path, query }) => {
    if (path !== '/_cloud' && !path.startsWith('/_cloud/')) return false
    const isOwnPage = ['same-origin', 'none', undefined].includes(req.headers['sec-fetch-site'] as string | undefined)
    if (!isLoopback(clientIp(req)) || !LOOPBACK_HOST.test(req.headers.host ?? '') || !isOwnPage) {
      sendJson(res, 403, { code: 'INVALID_REQUEST_SOURCE', message: 'the inspector answers this computer only' })
    } else if (req.method !== 'GET') {
      sendJson(res, 405, { code: 'INVALID_ACTION', message: 'GET is expected' })
    } else if (path === '/_cloud' || path === '/_cloud/') {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CONTENT_POLICY })
      res.end(INSPECTOR_PAGE)
    } else if (path === '/_cloud/state') {
      sendJson(res, 200, cloudState(parts))
    } else if (path === '/_cloud/log') {
      const log = parts.functions.pools.get(query.get('function') ?? '')?.log
      sendJson(res, 200, { entries: log?.after(Number(query.get('after') ?? 0)) ?? [] })
    } else if (path === '/_cloud/documents') {
      sendJson(res, 200, browseCollection(parts.store, query.get('collection') ?? '', Number(query.get('skip') ?? 0)))
    } else {
      sendJson(res, 404, { code: 'INVALID_ACTION', message: 'not found' })
    }
    return true
  }
}
