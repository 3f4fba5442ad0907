import type { MessagePushSettings } from '../../cloudfunctions/platform/wechat/message-push'
import { securePush } from '../../local-cloud/wechat/secure-push'

export const pushSettings: MessagePushSettings = {
  appid: 'wx0123456789abcdef',
  token: 'a-token-of-the-operator',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}

/** A call of WeChat's in secure mode: query and body, as HTTP access hands them on. */
export const pushed = (message: object, at: number, { appid, token, encodingAesKey } = pushSettings) =>
  securePush(message, appid, { url: '', token, encodingAesKey }, at)

/** What WeChat says of a photo. */
export const verdictOf = (traceId: string, suggest: string, more: object = {}) => ({
  ToUserName: 'gh_1',
  FromUserName: 'wechat',
  CreateTime: 1,
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid: pushSettings.appid,
  trace_id: traceId,
  version: 2,
  errcode: 0,
  errmsg: 'ok',
  result: { suggest, label: suggest === 'pass' ? 100 : 20002 },
  ...more,
})
