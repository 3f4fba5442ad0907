import { CloudError } from '../errors'
import { clientIp, type Exchange, type Handler, isLoopback } from '../http/exchange'
import { asRefusal, sendJson } from '../http/reply'
import { browseCollection } from './browse'
import { answerControl } from './control-routes'
import { INSPECTOR_PAGE } from './page'
import type { InspectorParts } from './parts'
import { cloudState, collectionStates } from './state'

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; connect-src 'self'"
const STATUS: Record<string, number> = { INVALID_REQUEST_SOURCE: 403, INVALID_ACTION: 404, SYS_ERR: 500 }

/** The page at /_cloud and its data. For this computer only, and only asked for by its own name (DNS rebinding). */
export function inspectorHandler(parts: InspectorParts): Handler {
  return async exchange => {
    const { req, res, path } = exchange
    if (path !== '/_cloud' && !path.startsWith('/_cloud/')) return false
    try {
      refuseOthers(exchange)
      if (path === '/_cloud' || path === '/_cloud/') {
        res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CONTENT_POLICY })
        res.end(INSPECTOR_PAGE)
      } else {
        sendJson(res, 200, req.method === 'POST' ? await answerControl(req, path, parts) : read(exchange, parts))
      }
    } catch (error) {
      const { code, message } = asRefusal(error, parts.log)
      req.resume()
      sendJson(res, STATUS[code] ?? 400, { code, message })
    }
    return true
  }
}

function refuseOthers({ req }: Exchange): void {
  const isOwnPage = ['same-origin', 'none', undefined].includes(req.headers['sec-fetch-site'] as string | undefined)
  if (!isLoopback(clientIp(req)) || !LOOPBACK_HOST.test(req.headers.host ?? '') || !isOwnPage) {
    throw new CloudError('INVALID_REQUEST_SOURCE', 'the inspector answers this computer only')
  }
}

function read({ req, path, query }: Exchange, parts: InspectorParts): unknown {
  if (req.method === 'GET') {
    switch (path) {
      case '/_cloud/state':
        return cloudState(parts)
      case '/_cloud/wechat':
        return { messages: parts.wechat?.accepted.withoutContent ?? [] }
      case '/_cloud/collections':
        return { collections: collectionStates(parts.store) }
      case '/_cloud/log':
        return {
          entries: parts.functions.pools.get(query.get('function') ?? '')?.log.after(Number(query.get('after'))) ?? [],
        }
      case '/_cloud/documents': {
        const [name, filter] = [query.get('collection') ?? '', query.get('filter') ?? '']
        return browseCollection(parts.store, name, filter, Number(query.get('skip')))
      }
    }
  }
  throw new CloudError('INVALID_ACTION', 'not found')
}
