import * as crypto from 'node:crypto'
import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { sameText } from '../auth/tokens'
import type { CloudClock } from '../clock'
import { CloudError } from '../errors'

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/tcb\/tc3_request, SignedParams=([^,]*), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
const MUST_BE_SIGNED = ['host', 'content-type']
const VALID_SECONDS = 600
const DAY_SECONDS = 86_400

const refused = (why: string) => new CloudError('SIGN_PARAM_INVALID', `signature is invalid: ${why}`)
const isFresh = (timestamp: number, now: number) => Math.abs(now / 1000 - timestamp) <= VALID_SECONDS
const hmac = (key: string | Buffer | KeyObject, text: string) => createHmac('sha256', key).update(text).digest()

/** Node 20.12 and later hash in one call, twice as fast. */
const sha256 = (text: string): string =>
  crypto.hash ? crypto.hash('sha256', text, 'hex') : createHash('sha256').update(text).digest('hex')

/**
 * Checks the TC3 signature of a server API request, as @cloudbase/signature-nodejs 2.2.0 makes it (`lib/signer.js`,
 * `withSignedParams`): parameters are hashed in the order of SignedParams, headers in that of SignedHeaders, both
 * with lower-case names. Every parameter that is not empty must be signed.
 */
export class SignatureCheck {
  private readonly dayKeys = new Map<string, KeyObject>()

  constructor(
    private readonly secretId: string,
    private readonly secretKey: string,
    private readonly clock: CloudClock,
  ) {}

  /** @param url path and query as requested. @throws SIGN_PARAM_INVALID, MISSING_CREDENTIALS */
  verify(url: string, headers: IncomingHttpHeaders, params: Record<string, unknown>): void {
    if (!headers.authorization) throw new CloudError('MISSING_CREDENTIALS', 'the request is not signed')
    const parts = AUTHORIZATION.exec(headers.authorization)
    if (!parts) throw refused('format')
    const [, secretId, day, signedParams, signedHeaders, signature] = parts as unknown as string[]
    const timestamp = Number(headers['x-timestamp'])
    this.refuseStale(timestamp, String(day))
    if (secretId !== this.secretId) throw refused('unknown key')
    const names = String(signedHeaders).split(';')
    if (!MUST_BE_SIGNED.every(name => names.includes(name))) throw refused('unsigned headers')
    const payload = hashParams(params, String(signedParams).split(';'))
    const [path, query = ''] = url.split('?') as [string, string?]
    const canonicalHeaders = names
      .map(
        name =>
          `${name}:${String(headers[name] ?? '')
            .trim()
            .toLowerCase()}\n`,
      )
      .join('')
    const canonical = `post\n//${headers.host}${path}\n${query}\n${canonicalHeaders}\n${signedHeaders}\n${payload}`
    const canonicalHash = sha256(canonical)
    const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${day}/tcb/tc3_request\n${canonicalHash}`
    const expected = hmac(this.dayKey(String(day)), toSign).toString('hex')
    if (!sameText(expected, String(signature))) throw refused('signature')
  }

  /** Functions sign with the cloud's time as it was when their call began, other processes with the real one. */
  private refuseStale(timestamp: number, day: string): void {
    const now = this.clock.now()
    const isCurrent = isFresh(timestamp, now) || isFresh(timestamp, now - this.clock.offset())
    if (!isCurrent && !this.clock.heldTimes().some(held => isFresh(timestamp, held))) throw refused('expired')
    if (Math.floor(timestamp / DAY_SECONDS) * DAY_SECONDS * 1000 !== Date.parse(day)) throw refused('date')
  }

  private dayKey(day: string): KeyObject {
    let key = this.dayKeys.get(day)
    if (!key) {
      key = createSecretKey(hmac(hmac(hmac(`TC3${this.secretKey}`, day), 'tcb'), 'tc3_request'))
      this.dayKeys.clear()
      this.dayKeys.set(day, key)
    }
    return key
  }
}

function hashParams(params: Record<string, unknown>, signed: string[]): string {
  const values = new Map<string, string>()
  for (const [name, value] of Object.entries(params)) {
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).trim()
    if (text === '') continue
    values.set(name.toLowerCase(), text)
  }
  if (signed.length !== values.size) throw refused('unsigned parameters')
  let payload = ''
  for (const name of signed) {
    const value = values.get(name)
    if (value === undefined) throw refused('unsigned parameters')
    payload += `&${name}=${value}\r\n`
  }
  return sha256(payload)
}
