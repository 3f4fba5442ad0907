import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { sameText } from './same-text'

/** What hashes and ciphers are for; each purpose has a key of its own, so a value of one never fits another. */
type Purpose =
  | 'ownerTag'
  | 'queryCode'
  | 'personId'
  | 'attempt'
  | 'sceneCode'
  | 'reportMark'
  | 'reporterBlock'
  | 'caseLink'
  | 'accessToken'
  | 'robotKey'
  | 'registerFile'
  | 'casePhoto'
  | 'formAnswer'
  | 'voucher'
  | 'invitation'
  | 'signIn'
  | 'phone'
  | 'phoneCode'

/** Keyed hashes and ciphers over the deployment's one secret. */
export interface Secrets {
  /** HMAC-SHA256, base64url, 43 characters. */
  tag(purpose: Purpose, value: string): string
  /** Compares in constant time. */
  sameTag(a: string, b: string): boolean
  /** AES-256-GCM with a random nonce, base64url. */
  seal(purpose: Purpose, plain: string): string
  /** Throws when the text was changed or sealed for another purpose. */
  unseal(purpose: Purpose, sealed: string): string
}

const nonceBytes = 12
const authTagBytes = 16
const shortestSecret = 32

/** Reads the deployment's secret from `GEZI_SECRET`; there is no default, so a function without one never starts. */
export function secretsFromEnvironment(): Secrets {
  const secret = process.env.GEZI_SECRET ?? ''
  if (secret.length < shortestSecret) {
    throw new Error(`GEZI_SECRET must be set to at least ${shortestSecret} random characters`)
  }
  return createSecrets(secret)
}

export function createSecrets(secret: string): Secrets {
  const keys = new Map<Purpose, Buffer>()
  const keyOf = (purpose: Purpose): Buffer => {
    const known = keys.get(purpose)
    if (known) return known
    const made = Buffer.from(hkdfSync('sha256', secret, 'gezi', purpose, 32))
    keys.set(purpose, made)
    return made
  }
  return {
    tag: (purpose, value) => createHmac('sha256', keyOf(purpose)).update(value).digest('base64url'),
    sameTag: sameText,
    seal: (purpose, plain) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', keyOf(purpose), nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
    },
    unseal: (purpose, sealed) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose), bytes.subarray(0, nonceBytes), {
        authTagLength: authTagBytes,
      })
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + authTagBytes))
      return decipher.update(bytes.subarray(nonceBytes + authTagBytes), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}
