import * as z from 'zod/mini'
import { dayMs, type Instant } from '../kernel/local-date'

/** What somebody said to WeChat's question for one template; `filter`: WeChat itself left the template out. */
export const subscribeAnswer = z.enum(['accept', 'reject', 'ban', 'filter'])
export type SubscribeAnswer = z.output<typeof subscribeAnswer>

/** The ledger of one template with one person: a consent is one message (WeChat, one-time subscription). */
export interface Quota {
  /** Messages that may still be sent, as far as we know. */
  readonly left: number
  /** When it was last refused; null when it was not, or was accepted since. */
  readonly rejectedAt: Instant | null
  /** Switched off in WeChat's settings: asking again shows nothing. */
  readonly banned: boolean
}

export const noQuota: Quota = { left: 0, rejectedAt: null, banned: false }

const quietAfterRejectMs = 30 * dayMs
/** So many consents are enough to answer what is open; more would be nagging. */
const enough = 3

/** Who said no is left in peace for 30 days, who switched it off for ever. */
export const mayAsk = ({ left, rejectedAt, banned }: Quota, now: Instant): boolean =>
  !banned && left < enough && (rejectedAt === null || now - rejectedAt >= quietAfterRejectMs)

export function afterAnswer(quota: Quota, answer: SubscribeAnswer, at: Instant): Quota {
  switch (answer) {
    case 'accept':
      return { left: quota.left + 1, rejectedAt: null, banned: false }
    case 'ban':
      return { left: 0, rejectedAt: at, banned: true }
    case 'reject':
    case 'filter':
      return { ...quota, rejectedAt: at }
  }
}

/** Sent, or maybe sent: the consent is used up either way. */
export const afterSending = (quota: Quota): Quota => ({ ...quota, left: Math.max(0, quota.left - 1) })

/** WeChat answered 43101: whatever the ledger says, there is no consent. */
export const afterRefusal = (quota: Quota): Quota => ({ ...quota, left: 0 })
