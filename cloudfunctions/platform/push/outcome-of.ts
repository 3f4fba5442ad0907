import type { ApiReply } from '../wechat/wechat-api'
import type { PushOutcome, PushRefusal } from './push-channel'

const minute = 60_000

/** What WeChat's codes mean for any message; sources in docs/local-cloud.md. */
const common: Readonly<Record<number, PushRefusal>> = {
  40003: 'gone',
  40008: 'badContent',
  40037: 'badTemplate',
  40056: 'badTemplate',
  40058: 'badContent',
  40097: 'badContent',
  40256: 'notBound',
  40257: 'gone',
  41030: 'badContent',
  43101: 'noConsent',
  43104: 'badTemplate',
  44004: 'badContent',
  45002: 'badContent',
  47001: 'badContent',
  47003: 'badContent',
  48001: 'badTemplate',
  48002: 'badTemplate',
  50001: 'noConsent',
  81013: 'gone',
  93000: 'gone',
}

/**
 * How long to leave WeChat alone: limits of a minute end within one; the quota of a day is hardly back before an hour. Everything
 * else the sender spaces out itself.
 */
const waits: Readonly<Record<number, number>> = { 45009: minute, 45011: minute, 45033: 5000 }

/** A code that is not listed was no success, so nothing was sent; whether another try helps nobody can say. */
export function outcomeOf(reply: ApiReply, receipt: (body: Readonly<Record<string, unknown>>) => unknown): PushOutcome {
  if (reply.kind === 'unreached') return { kind: 'later', code: null }
  if (reply.kind === 'silent') return { kind: 'uncertain' }
  const { errcode: code, body } = reply
  if (code === 0) {
    const given = receipt(body)
    return { kind: 'sent', receipt: typeof given === 'string' || typeof given === 'number' ? String(given) : null }
  }
  const why = common[code]
  if (why) return { kind: 'refused', code, why }
  const waitMs = waits[code]
  return waitMs === undefined ? { kind: 'later', code } : { kind: 'later', code, waitMs }
}

/** Our own settings do not let this message out. */
export const refusedByUs = (why: PushRefusal): PushOutcome => ({ kind: 'refused', code: 0, why })
