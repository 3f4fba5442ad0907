import type { CloudClock } from '../clock'
import type { Accepted } from './accepted'
import type { AccessTokens } from './access-tokens'
import type { ContentSafety } from './content-safety'
import type { WechatOptions } from './options'
import type { Relations } from './relations'

/** What routes work with. */
export interface WechatParts {
  options: WechatOptions
  clock: CloudClock
  /** By the way they are got: `GET /cgi-bin/token`, `POST /cgi-bin/stable_token`, WeCom's `gettoken`. */
  tokens: Record<'token' | 'stable' | 'wecom', AccessTokens>
  relations: Relations
  accepted: Accepted
  safety: ContentSafety
}

export interface WechatRequest {
  query: URLSearchParams
  /** The JSON body; empty for GET. */
  body: Record<string, unknown>
}

/** One address of WeChat's server API. */
export interface WechatRoute {
  /** How faults name it: `wechat.subscribeSend`. */
  on: `wechat.${string}` | `wecom.${string}`
  method: 'GET' | 'POST'
  path: string
  /** Whose access token the query must carry. Default: nobody's. */
  account?: 'wechat' | 'wecom'
  /** The whole answer. @throws WechatError */
  answer(request: WechatRequest): object
}

export const done = { errcode: 0, errmsg: 'ok' }
