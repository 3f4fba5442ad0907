import type { TokenStore } from '../wechat/access-token'
import { wechatApi } from '../wechat/wechat-api'
import { wechatAccount } from '../wechat/wechat-settings'
import { type ContentCheck, nobodyChecks } from './content-check'
import { wechatContentCheck } from './wechat-content-check'

/** WeChat's check for a function that was given the account, nobody's for any other. */
export function contentCheckFromEnvironment(store: TokenStore): ContentCheck {
  const account = wechatAccount()
  return account ? wechatContentCheck(wechatApi(store, account)) : nobodyChecks
}
