import { WechatError } from './errors'
import type { WechatParts, WechatRoute } from './route'

/** The three ways to an access token. */
export function tokenRoutes({ options, tokens }: WechatParts): WechatRoute[] {
  const requireAccount = (grantType: unknown, appid: unknown, secret: unknown) => {
    if (grantType !== 'client_credential') throw new WechatError(40002)
    if (appid !== options.appid) throw new WechatError(40013)
    if (secret !== options.secret) throw new WechatError(40125)
  }
  return [
    {
      on: 'wechat.token',
      method: 'GET',
      path: '/cgi-bin/token',
      answer: ({ query }) => {
        requireAccount(query.get('grant_type'), query.get('appid'), query.get('secret'))
        return tokens.token.next()
      },
    },
    {
      on: 'wechat.stableToken',
      method: 'POST',
      path: '/cgi-bin/stable_token',
      answer: ({ body }) => {
        requireAccount(body.grant_type, body.appid, body.secret)
        return body.force_refresh === true ? tokens.stable.forced() : tokens.stable.stable()
      },
    },
    {
      on: 'wecom.token',
      method: 'GET',
      path: '/cgi-bin/gettoken',
      answer: ({ query }) => {
        if (query.get('corpid') !== options.wecom?.corpid) throw new WechatError(40013)
        if (query.get('corpsecret') !== options.wecom?.secret) throw new WechatError(40001)
        return { errcode: 0, errmsg: 'ok', ...tokens.wecom.kept() }
      },
    },
  ]
}

/** What is wrong with the token of a request. @throws WechatError */
export function checkToken({ tokens }: WechatParts, account: 'wechat' | 'wecom', token: string | null): void {
  if (!token) throw new WechatError(41001)
  const issuers = account === 'wecom' ? [tokens.wecom] : [tokens.token, tokens.stable]
  const states = issuers.map(each => each.stateOf(token))
  if (states.includes('good')) return
  if (states.includes('expired')) throw new WechatError(42001)
  throw new WechatError(account === 'wecom' ? 40014 : 40001)
}
