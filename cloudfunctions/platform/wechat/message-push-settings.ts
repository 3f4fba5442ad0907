import type { MessagePushSettings } from './message-push'

/**
 * From `GEZI_WECHAT_APPID`, `GEZI_WECHAT_PUSH_TOKEN` and `GEZI_WECHAT_PUSH_KEY`; null for a deployment that is not
 * connected to WeChat: nothing is taken then.
 */
export function messagePushFromEnvironment(): MessagePushSettings | null {
  const { GEZI_WECHAT_APPID: appid, GEZI_WECHAT_PUSH_TOKEN: token, GEZI_WECHAT_PUSH_KEY: encodingAesKey } = process.env
  return appid && token && encodingAesKey ? { appid, token, encodingAesKey } : null
}
