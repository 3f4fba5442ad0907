import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CloudClock } from '../clock'
import { CloudError } from '../errors'

/** Access tokens live 2 hours, as `expires_in` of the cloud says (assumed). */
export const ACCESS_TOKEN_SECONDS = 7200

export interface TokenClaims {
  /** User id. */
  sub: string
  /** Session the token belongs to; signing out ends it. */
  sid: string
  scope: 'anonymous' | 'user'
  customUserId?: string
  /** Seconds since 1970. */
  iat: number
  exp: number
}

const HEADER = Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')
const KEPT_TOKENS = 5000

/** Signs and checks access tokens (JWT, HS256). Checked signatures are remembered, expiry is looked at every time. */
export class Tokens {
  private readonly key: Buffer
  private readonly checked = new Map<string, TokenClaims>()

  constructor(
    secretKey: string,
    private readonly clock: CloudClock,
  ) {
    this.key = createHmac('sha256', secretKey).update('access tokens').digest()
  }

  sign(claims: Omit<TokenClaims, 'iat' | 'exp'>): string {
    const iat = Math.floor(this.clock.now() / 1000)
    const payload = Buffer.from(JSON.stringify({ ...claims, iat, exp: iat + ACCESS_TOKEN_SECONDS })).toString(
      'base64url',
    )
    return `${HEADER}.${payload}.${this.signature(payload)}`
  }

  /** @throws INVALID_ACCESS_TOKEN when forged, ACCESS_TOKEN_EXPIRED */
  verify(token: string): TokenClaims {
    const claims = this.checked.get(token) ?? this.check(token)
    if (claims.exp * 1000 <= this.clock.now()) throw new CloudError('ACCESS_TOKEN_EXPIRED', 'access token has expired')
    return claims
  }

  private check(token: string): TokenClaims {
    const [header, payload, signature, ...rest] = token.split('.')
    if (
      header !== HEADER ||
      !payload ||
      !signature ||
      rest.length > 0 ||
      !sameText(signature, this.signature(payload))
    ) {
      throw new CloudError('INVALID_ACCESS_TOKEN', 'access token is invalid')
    }
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as TokenClaims
    if (this.checked.size >= KEPT_TOKENS) this.checked.clear()
    this.checked.set(token, claims)
    return claims
  }

  private signature(payload: string): string {
    return createHmac('sha256', this.key).update(`${HEADER}.${payload}`).digest('base64url')
  }
}

/** Compares secrets in constant time. */
export function sameText(a: string, b: string): boolean {
  const [bytesOfA, bytesOfB] = [Buffer.from(a), Buffer.from(b)]
  return bytesOfA.length === bytesOfB.length && timingSafeEqual(bytesOfA, bytesOfB)
}
