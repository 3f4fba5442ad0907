import { createCipheriv, randomBytes } from 'node:crypto'
import { type MessagePushSettings, signatureOf } from '../../cloudfunctions/platform/wechat/message-push'

export const pushSettings: MessagePushSettings = {
  appid: 'wx0123456789abcdef',
  token: 'a-token-of-the-operator',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}

/** A call of WeChat's in secure mode: query and body, as HTTP access hands them on. */
export function pushed(message: object, at: number, { appid, token, encodingAesKey } = pushSettings) {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  const text = Buffer.from(JSON.stringify(message))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appid)])
  const missing = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)])
  const Encrypt = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  const timestamp = String(Math.floor(at / 1000))
  const nonce = randomBytes(5).toString('hex')
  const msg_signature = signatureOf([token, timestamp, nonce, Encrypt])
  return { query: { msg_signature, timestamp, nonce }, body: { ToUserName: 'gh_1', Encrypt } }
}

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
