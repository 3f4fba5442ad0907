import type { CloudClock } from '../clock'
import { Accepted } from './accepted'
import { AccessTokens } from './access-tokens'
import { ContentSafety } from './content-safety'
import { contentSafetyRoutes } from './content-safety-routes'
import { employeeRoutes } from './employee-routes'
import { isFieldKey } from './field-rules'
import type { WechatOptions } from './options'
import { Relations } from './relations'
import { robotRoutes } from './robot-routes'
import type { WechatParts, WechatRoute } from './route'
import { subscribeRoutes } from './subscribe-routes'
import { tokenRoutes } from './token-routes'
import { wecomRoutes } from './wecom-routes'

export interface Wechat extends WechatParts {
  routes: WechatRoute[]
}

/**
 * Stand-in for WeChat's and WeCom's server APIs. What it is told and what it took is kept in memory.
 * @throws when a template has a field of no known kind
 */
export function createWechat(options: WechatOptions, clock: CloudClock): Wechat {
  for (const { id, fields } of options.templates) {
    const unknown = fields.find(key => !isFieldKey(key))
    if (unknown) throw new Error(`wechat: template ${id} has a field ${unknown}`)
  }
  const tokens = {
    token: new AccessTokens(clock),
    stable: new AccessTokens(clock),
    wecom: new AccessTokens(clock),
  }
  const parts: WechatParts = {
    options,
    clock,
    tokens,
    relations: new Relations(),
    accepted: new Accepted(),
    safety: new ContentSafety(options, clock),
  }
  const all = [tokenRoutes, subscribeRoutes, employeeRoutes, wecomRoutes, robotRoutes, contentSafetyRoutes]
  const routes = all.flatMap(routesOf => routesOf(parts))
  return { ...parts, routes }
}
