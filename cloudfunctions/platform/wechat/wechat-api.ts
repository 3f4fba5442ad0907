import { type AccessTokens, accessTokens, type FetchToken, type TokenStore } from './access-token'
import { type Reply, requestJson } from './request-json'
import type { WechatAccount, WecomAccount } from './wechat-settings'

/** What came of a call: an answer with its `errcode` (0: done), or none. */
export type ApiReply =
  | { readonly kind: 'answered'; readonly errcode: number; readonly body: Readonly<Record<string, unknown>> }
  | Exclude<Reply, { kind: 'answered' }>

/** The server API of one account. */
export interface WechatApi {
  /** Posts with an access token, and once more with another one when WeChat refuses the token. Never throws. */
  post(path: string, body: object, timeoutMs?: number): Promise<ApiReply>
}

const defaultTimeoutMs = 5000
/** `access_token` invalid or replaced, malformed, missing, expired. */
const tokenRefused: readonly number[] = [40001, 40014, 41001, 42001]

/** The mini-program's API, by the stable token: getting it again within its time changes nothing. */
export function wechatApi(store: TokenStore, { api, appid, secret }: WechatAccount): WechatApi {
  const fetchToken: FetchToken = async force =>
    freshToken(
      await requestJson({
        url: `${api}/cgi-bin/stable_token`,
        body: { grant_type: 'client_credential', appid, secret, force_refresh: force },
        timeoutMs: defaultTimeoutMs,
      }),
    )
  return apiOf(api, accessTokens(store, 'wechat', fetchToken))
}

/** WeCom's API, as one application. It cannot be made to give another token before its time. */
export function wecomApi(store: TokenStore, { api, corpid, secret }: WecomAccount): WechatApi {
  const account = new URLSearchParams({ corpid, corpsecret: secret })
  const fetchToken: FetchToken = async force =>
    force
      ? null
      : freshToken(await requestJson({ url: `${api}/cgi-bin/gettoken?${account}`, timeoutMs: defaultTimeoutMs }))
  return apiOf(api, accessTokens(store, 'wecom', fetchToken))
}

function apiOf(api: string, tokens: AccessTokens): WechatApi {
  const postWith = async (token: string, path: string, body: object, timeoutMs: number): Promise<ApiReply> =>
    answerOf(await requestJson({ url: `${api}${path}?access_token=${encodeURIComponent(token)}`, body, timeoutMs }))

  return {
    async post(path, body, timeoutMs = defaultTimeoutMs) {
      const token = await tokens.get()
      if (!token) return { kind: 'unreached' }
      const reply = await postWith(token.token, path, body, timeoutMs)
      if (!isTokenRefused(reply)) return reply
      await tokens.refuse(token)
      const other = await tokens.get()
      if (!other) return reply
      const second = await postWith(other.token, path, body, timeoutMs)
      if (isTokenRefused(second)) await tokens.refuse(other)
      return second
    },
  }
}

const isTokenRefused = (reply: ApiReply): boolean => reply.kind === 'answered' && tokenRefused.includes(reply.errcode)

/** An answer without `errcode` is one of success. */
export function answerOf(reply: Reply): ApiReply {
  if (reply.kind !== 'answered') return reply
  const { errcode = 0 } = reply.body
  return typeof errcode === 'number' ? { kind: 'answered', errcode, body: reply.body } : { kind: 'silent' }
}

function freshToken(reply: Reply) {
  if (reply.kind !== 'answered') return null
  const { access_token: token, expires_in: seconds } = reply.body
  return typeof token === 'string' && typeof seconds === 'number' ? { token, livesMs: seconds * 1000 } : null
}
