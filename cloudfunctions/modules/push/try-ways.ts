import type { Instant } from '@shared/kernel/local-date'
import type { PushContact, PushReceipt, PushState, UnsentReason } from '@shared/push/push'
import { waitBeforeRetry } from '@shared/push/retry'
import { afterRefusal, afterSending } from '@shared/push/subscription'
import type { PushContent, PushOutcome } from '../../platform/push/push-channel'
import { quotaOf, withQuota } from './push-contact'
import type { Way } from './ways-to'

/** What came of an attempt over all ways. */
export interface Attempt {
  readonly state: Exclude<PushState, 'sending'>
  readonly why: UnsentReason | null
  /** When to try again, if `waiting`. */
  readonly dueAt: Instant | null
  readonly receipts: readonly PushReceipt[]
  /** What was learnt about the person on the way. */
  readonly learnt: (contact: PushContact) => PushContact
}

interface Trying {
  readonly now: () => Instant
  /** Attempts so far, this one among them. */
  readonly attempts: number
  readonly luck: number
}

/**
 * Tries one way after the other until one takes the message. A refusal goes on to the next; what may be worth another try, or
 * may have been sent, ends the attempt: the next way could say it twice.
 */
export async function tryWays(
  ways: readonly Way[],
  content: PushContent,
  { now, attempts, luck }: Trying,
): Promise<Attempt> {
  const receipts: PushReceipt[] = []
  let learnt: Attempt['learnt'] = contact => contact
  const ended = (state: Attempt['state'], why: Attempt['why'] = null, dueAt: Attempt['dueAt'] = null): Attempt => ({
    state,
    why,
    dueAt,
    receipts,
    learnt,
  })
  for (const { channel, address } of ways) {
    const outcome = await sendBy({ channel, address }, content, each => {
      const code = 'code' in each ? each.code : null
      receipts.push({ channel: channel.kind, at: now(), outcome: each.kind, code })
    })
    const before = learnt
    learnt = contact => learnFrom(before(contact), channel.kind, content, outcome, now())
    if (outcome.kind === 'sent') return ended('sent')
    if (outcome.kind === 'refused') continue
    if (outcome.kind === 'uncertain') return ended('uncertain')
    const waitMs = waitBeforeRetry(attempts, luck, outcome.waitMs)
    return waitMs === null ? ended('refused', 'gaveUp') : ended('waiting', null, now() + waitMs)
  }
  return ways.length ? ended('refused', 'refused') : ended('dropped', 'noChannel')
}

/**
 * Where the other side drops doubles, what may have gone out is sent again at once: later it would be a second message, for
 * doubles are dropped for half an hour and only in the same words, and what waits is said together with what came since.
 */
async function sendBy(
  { channel, address }: Way,
  content: PushContent,
  note: (outcome: PushOutcome) => void,
): Promise<PushOutcome> {
  const outcome = await channel.send(content, address)
  note(outcome)
  if (outcome.kind !== 'uncertain' || !channel.dropsDuplicates) return outcome
  const again = await channel.send(content, address)
  note(again)
  return again.kind === 'sent' ? again : outcome
}

function learnFrom(
  contact: PushContact,
  channel: Way['channel']['kind'],
  { template }: PushContent,
  outcome: PushOutcome,
  at: Instant,
): PushContact {
  if (outcome.kind === 'refused' && outcome.why === 'notBound' && channel === 'employee')
    return { ...contact, employee: { state: 'unbound', at } }
  if (channel !== 'subscribe') return contact
  const quota = quotaOf(contact, template)
  if (outcome.kind === 'refused' && outcome.why === 'noConsent')
    return withQuota(contact, template, afterRefusal(quota))
  const isUsedUp = outcome.kind === 'sent' || outcome.kind === 'uncertain'
  return isUsedUp ? withQuota(contact, template, afterSending(quota)) : contact
}
