import { DomainError } from './errors'

/**
 * What a printed QR code carries (product.md A.6). WeChat gives a `scene` 32 characters out of
 * `0-9a-zA-Z!#$&'()*+,/:;=?@-._~`; ours needs at most 29:
 *
 *     1 version · 1 purpose · 1–10 id · 1 key version · 16 base64url characters (96 bits) of an HMAC-SHA-256
 *
 * The code proves that we printed it and nothing else: it grants no permission, and it can be photocopied.
 */
export interface SceneCode {
  readonly purpose: ScenePurpose
  /** Which printed code: 1–10 of `0-9a-zA-Z`. */
  readonly id: string
  /** Which secret signed it, so that secrets can be replaced while old posters still hang. */
  readonly keyVersion: string
}

const purposeLetters = { grid: 'g', building: 'b', outlet: 'o', campaign: 'c', badge: 'w' } as const
type ScenePurpose = keyof typeof purposeLetters

const formatVersion = '1'
const checksumLength = 16

/**
 * Keyed checksum: base64url HMAC-SHA-256 of `text` with the secret of that key version, at least 16 characters long;
 * null for a key version that does not exist.
 */
export type SceneHmac = (text: string, keyVersion: string) => string | null

/** The 32-character scene of a code. Throws RangeError for an id or key version that does not fit. */
export function formatScene(code: SceneCode, hmac: SceneHmac): string {
  if (!/^[0-9a-zA-Z]{1,10}$/.test(code.id)) throw new RangeError(`scene id: ${code.id}`)
  if (!/^[0-9a-zA-Z]$/.test(code.keyVersion)) throw new RangeError(`key version: ${code.keyVersion}`)
  const signed = `${formatVersion}${purposeLetters[code.purpose]}${code.id}${code.keyVersion}`
  const checksum = checksumOf(signed, code.keyVersion, hmac)
  if (checksum === null) throw new RangeError(`no secret for key version ${code.keyVersion}`)
  return signed + checksum
}

/**
 * Reads a scene, as WeChat hands it over after one `decodeURIComponent`. Throws DomainError:
 * SCENE_UNKNOWN_VERSION for a code of a later release, SCENE_MALFORMED for what cannot be one of ours,
 * SCENE_FORGED when the checksum does not fit.
 */
export function parseScene(scene: string, hmac: SceneHmac): SceneCode {
  if (/^[2-9a-zA-Z][0-9a-zA-Z_-]{18,31}$/.test(scene)) throw new DomainError('SCENE_UNKNOWN_VERSION')
  const parts = /^(1([a-z])([0-9a-zA-Z]{1,10})([0-9a-zA-Z]))([0-9a-zA-Z_-]{16})$/.exec(scene)
  const [, signed, letter, id, keyVersion, checksum] = parts ?? []
  if (!signed || !id || !keyVersion || !checksum) throw new DomainError('SCENE_MALFORMED')
  const purpose = (Object.keys(purposeLetters) as ScenePurpose[]).find(each => purposeLetters[each] === letter)
  if (!purpose) throw new DomainError('SCENE_MALFORMED')
  const expected = checksumOf(signed, keyVersion, hmac)
  if (expected === null || !isSameText(expected, checksum)) throw new DomainError('SCENE_FORGED')
  return { purpose, id, keyVersion }
}

function checksumOf(signed: string, keyVersion: string, hmac: SceneHmac): string | null {
  const digest = hmac(`gezi-scene:${signed}`, keyVersion)
  return digest === null ? null : digest.slice(0, checksumLength)
}

/** Compares in the same time wherever the first difference is. */
function isSameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let at = 0; at < a.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}
