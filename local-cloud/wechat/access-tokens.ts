import { randomBytes } from 'node:crypto'
import type { CloudClock } from '../clock'
import { WechatError } from './errors'

const LIFE_MS = 7_200_000
/** How long the token before stays good after a new one was handed out. */
const OVERLAP_MS = 300_000
const FORCED_APART_MS = 30_000
const FORCED_A_DAY = 20
const DAY_MS = 86_400_000

interface Issued {
  token: string
  /** When its life as it was promised ends. */
  expiresAt: number
  /** When it ends because another took its place. */
  replacedAt: number
}

/** Access tokens of one account, of one of the ways to get them: each way has its own, which do not touch each other. */
export class AccessTokens {
  private issued: Issued[] = []
  private forcedAt: number[] = []
  /** Tokens handed out so far. */
  made = 0

  constructor(private readonly clock: CloudClock) {}

  /** A new one with every call; the one before stays good for five minutes. As `GET /cgi-bin/token`. */
  next() {
    return this.answer(this.make(OVERLAP_MS))
  }

  /** The same one until five minutes before its end. As `POST /cgi-bin/stable_token`. */
  stable() {
    const current = this.issued.at(-1)
    const isGood = current && this.now < Math.min(current.expiresAt - OVERLAP_MS, current.replacedAt)
    return this.answer(isGood ? current : this.make(OVERLAP_MS))
  }

  /** A new one, and the one before ends at once; at most every 30 s and 20 times a day, else the present one. */
  forced() {
    this.forcedAt = this.forcedAt.filter(at => this.now - at < DAY_MS)
    if (this.forcedAt.length >= FORCED_A_DAY) throw new WechatError(45009)
    const last = this.forcedAt.at(-1)
    if (last !== undefined && this.now - last < FORCED_APART_MS) return this.stable()
    this.forcedAt.push(this.now)
    return this.answer(this.make(0))
  }

  /** The same one until its end. As WeCom's `gettoken`. */
  kept() {
    const current = this.issued.at(-1)
    const isGood = current && this.now < Math.min(current.expiresAt, current.replacedAt)
    return this.answer(isGood ? current : this.make(0))
  }

  /** Ends all of them before their time, as WeChat may. */
  revoke(): void {
    for (const each of this.issued) each.replacedAt = this.now
  }

  /** How a token stands: `unknown` was never handed out here. */
  stateOf(token: string): 'good' | 'replaced' | 'expired' | 'unknown' {
    const found = this.issued.find(each => each.token === token)
    if (!found) return 'unknown'
    if (this.now >= found.expiresAt) return 'expired'
    return this.now >= found.replacedAt ? 'replaced' : 'good'
  }

  private make(overlapMs: number): Issued {
    const before = this.issued.at(-1)
    if (before) before.replacedAt = Math.min(before.replacedAt, this.now + overlapMs)
    const made = {
      token: `${randomBytes(60).toString('base64url')}`,
      expiresAt: this.now + LIFE_MS,
      replacedAt: Number.POSITIVE_INFINITY,
    }
    this.issued = [...this.issued.slice(-50), made]
    this.made++
    return made
  }

  private answer({ token, expiresAt }: Issued) {
    return { access_token: token, expires_in: Math.max(1, Math.round((expiresAt - this.now) / 1000)) }
  }

  private get now() {
    return this.clock.now()
  }
}
