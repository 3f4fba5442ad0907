import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** 消息推送配置 of an account: where messages go, and the two secrets that both sides know. Secure mode (安全模式), JSON. */
export interface MessagePushOption {
  /** A path of this server, or a whole address. */
  url: string
  token: string
  /** 43 characters. */
  encodingAesKey: string
}

/** A message as WeChat sends it: encrypted for the app, signed with the token over the encrypted text. */
export function securePush(message: object, appid: string, { token, encodingAesKey }: MessagePushOption, now: number) {
  const key = Buffer.from(`${encodingAesKey}=`, 'base64')
  const text = Buffer.from(JSON.stringify(message))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appid)])
  // PKCS#7 in blocks of 32 bytes, as WeChat's samples do, which Node does not.
  const missing = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)])
  const Encrypt = Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
  const timestamp = String(Math.floor(now / 1000))
  const nonce = randomBytes(5).toString('hex')
  const signed = (...parts: string[]) =>
    createHash('sha1')
      .update([token, timestamp, nonce, ...parts].sort().join(''))
      .digest('hex')
  return {
    query: { signature: signed(), msg_signature: signed(Encrypt), timestamp, nonce, encrypt_type: 'aes' },
    body: { ToUserName: 'gh_local', Encrypt },
  }
}
