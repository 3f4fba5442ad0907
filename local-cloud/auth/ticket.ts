import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { CloudClock } from '../clock'
import { CloudError } from '../errors'

const invalid = (why: string) =>
  new CloudError('AUTH_INVALID_CUSTOM_LOGIN_TICKET', `custom login ticket is invalid: ${why}`)

/** Checks custom sign-in tickets as node-sdk's `auth().createTicket` makes them: `<key id>/@@/<RS256 JWT>`. */
export class Tickets {
  private readonly publicKey: KeyObject

  constructor(
    readonly keyId: string,
    privateKey: string,
    private readonly envId: string,
    private readonly clock: CloudClock,
  ) {
    this.publicKey = createPublicKey(privateKey)
  }

  /** @returns the custom user id. @throws AUTH_INVALID_CUSTOM_LOGIN_TICKET */
  verify(ticket: unknown): string {
    if (typeof ticket !== 'string' || ticket.length > 8192) throw invalid('not a text')
    const [keyId, jwt] = ticket.split('/@@/')
    const [header, payload, signature] = jwt?.split('.') ?? []
    if (keyId !== this.keyId || !header || !payload || !signature) throw invalid('unknown key or format')
    const signed = Buffer.from(`${header}.${payload}`)
    if (decode(header).alg !== 'RS256') throw invalid('algorithm')
    if (!verify('sha256', signed, this.publicKey, Buffer.from(signature, 'base64url'))) throw invalid('signature')
    const claims = decode(payload)
    if (claims.env !== this.envId) throw invalid('another environment')
    // createTicket writes milliseconds where JWT has seconds.
    if (typeof claims.exp !== 'number' || claims.exp <= this.clock.now()) throw invalid('expired')
    if (typeof claims.uid !== 'string' || claims.uid === '') throw invalid('uid is missing')
    return claims.uid
  }
}

function decode(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>
  } catch {
    throw invalid('format')
  }
}
