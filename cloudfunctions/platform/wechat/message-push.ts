import { createDecipheriv, createHash } from 'node:crypto'
import { sameText } from '../same-text'

/** What the operator enters on both sides (消息推送配置): a token, and the EncodingAESKey of 43 characters. */
export interface MessagePushSettings {
  readonly appid: string
  readonly token: string
  readonly encodingAesKey: string
}

/** The query of a call of WeChat's; whoever calls may have put anything into it. */
export type PushQuery = Readonly<Record<string, unknown>>

/** A call is taken for this long after WeChat signed it, so a copy of an old one is of no use. */
const freshMs = 10 * 60_000
const randomBytesInFront = 16

/**
 * The text that WeChat wants back when an operator enters the address: null when the call is not signed with our token
 * (developers.weixin.qq.com, 消息推送, 校验URL).
 */
export function echoOf(settings: MessagePushSettings, query: PushQuery, now: number): string | null {
  const { signature, timestamp, nonce, echostr } = texts(query, ['signature', 'timestamp', 'nonce', 'echostr'])
  const isSigned = sameText(signature, signatureOf([settings.token, timestamp, nonce]))
  return isSigned && isFresh(timestamp, now) ? echostr : null
}

/**
 * A message that WeChat pushes in secure mode (安全模式): signed over the encrypted text with our token, encrypted with
 * our key, for our app. Null for everything else; in plain mode a signature says nothing about the message, so that is
 * not taken.
 */
export function openPushed(settings: MessagePushSettings, query: PushQuery, body: unknown, now: number): unknown {
  const { msg_signature, timestamp, nonce } = texts(query, ['msg_signature', 'timestamp', 'nonce'])
  const encrypted = typeof body === 'object' && body !== null && 'Encrypt' in body ? body.Encrypt : null
  if (typeof encrypted !== 'string' || !isFresh(timestamp, now)) return null
  if (!sameText(msg_signature, signatureOf([settings.token, timestamp, nonce, encrypted]))) return null
  return decrypted(settings, encrypted)
}

/** SHA-1 over the sorted texts, as WeChat's documentation says; the encryption beneath does not rest on it. */
export const signatureOf = (parts: readonly string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** AES-256-CBC, the key's first half as the vector; 16 random bytes, the length, the JSON, the appid. */
function decrypted({ appid, encodingAesKey }: MessagePushSettings, encrypted: string): unknown {
  try {
    const key = Buffer.from(`${encodingAesKey}=`, 'base64')
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
    const plain = padded.subarray(randomBytesInFront, padded.length - (padded.at(-1) ?? 0))
    const end = 4 + plain.readUInt32BE(0)
    if (plain.subarray(end).toString() !== appid) return null
    return JSON.parse(plain.subarray(4, end).toString())
  } catch {
    return null
  }
}

const isFresh = (timestamp: string, now: number): boolean => Math.abs(Number(timestamp) * 1000 - now) <= freshMs

const texts = <K extends string>(query: PushQuery, names: readonly K[]): Record<K, string> =>
  Object.fromEntries(names.map(name => [name, typeof query[name] === 'string' ? query[name] : ''])) as Record<K, string>
