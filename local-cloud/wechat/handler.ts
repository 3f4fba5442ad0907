import { randomBytes } from 'node:crypto'
import type { Faults } from '../faults/faults'
import { underFaults } from '../faults/under-faults'
import { parseJsonObject, readBody } from '../http/body'
import { clientIp, type Exchange, type Handler } from '../http/exchange'
import { sendError, sendJson } from '../http/reply'
import type { Log } from '../log'
import { WechatError } from './errors'
import type { WechatRequest, WechatRoute } from './route'
import { checkToken } from './token-routes'
import type { Wechat } from './wechat'

const PREFIX = '/_wechat'

/** Answers below `/_wechat` as `api.weixin.qq.com` and `qyapi.weixin.qq.com` do: HTTP 200 and `{errcode, errmsg}`. */
export function wechatHandler(wechat: Wechat, faults: Faults, log: Log): Handler {
  const byPath = new Map(wechat.routes.map(route => [route.path, route]))
  return async exchange => {
    const { req, res, path, requestId } = exchange
    if (!path.startsWith(`${PREFIX}/`)) return false
    const route = byPath.get(path.slice(PREFIX.length))
    if (!route) {
      sendJson(res, 404, {})
      return true
    }
    try {
      sendJson(res, 200, await answer(route, exchange, wechat, faults))
    } catch (error) {
      if (error instanceof WechatError) sendJson(res, 200, refusal(error, route, clientIp(req)))
      // A fault of the kind `error`: as when WeChat's own gateway fails.
      else sendError(res, 502, error, requestId, log)
    }
    return true
  }
}

async function answer(route: WechatRoute, { req, res, query }: Exchange, wechat: Wechat, faults: Faults) {
  if (req.method !== route.method) throw new WechatError(43002)
  const request: WechatRequest = { query, body: route.method === 'POST' ? bodyOf(await readBody(req)) : {} }
  return underFaults(faults, { action: route.on }, res, () => {
    if (route.account) checkToken(wechat, route.account, query.get('access_token'))
    return route.answer(request)
  })
}

function bodyOf(bytes: Buffer): WechatRequest['body'] {
  if (bytes.length === 0) throw new WechatError(44002)
  try {
    return parseJsonObject(bytes)
  } catch {
    throw new WechatError(47001)
  }
}

/** Both write an id of the request into the text, so texts are no keys to look for. */
function refusal({ errcode, message }: WechatError, route: WechatRoute, ip: string) {
  const hex = (bytes: number) => randomBytes(bytes).toString('hex')
  const errmsg = route.on.startsWith('wecom.')
    ? `${message}, hint: [${hex(12)}], from ip: ${ip}, more info at https://open.work.weixin.qq.com/devtool/query?e=${errcode}`
    : `${message} rid: ${hex(4)}-${hex(4)}-${hex(4)}`
  return { errcode, errmsg }
}
