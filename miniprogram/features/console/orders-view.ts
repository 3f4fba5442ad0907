import type { figureActions, SupervisionState } from '@shared/figures/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { consoleOrderWords as words } from '@shared/messages/console-words'
import { type ConsoleLine, consoleLine } from './case-line'

export type Order = OutputOf<typeof figureActions.supervisions>['cases'][number]

/** In the order in which they press. */
export const orderStates: readonly SupervisionState[] = ['lateReply', 'awaitsVerdict', 'awaitsReply', 'settled']

/** What waits for the reader first, then what presses most. */
export const openingState = (counts: OutputOf<typeof figureActions.supervisions>['counts']): SupervisionState =>
  counts.awaitsVerdict > 0
    ? 'awaitsVerdict'
    : counts.lateReply > 0
      ? 'lateReply'
      : counts.awaitsReply > 0
        ? 'awaitsReply'
        : 'awaitsVerdict'

/** A case by its 督办 order: how that stands, and why it was given. */
export function orderLine({ case: current, supervision }: Order, now: Instant): ConsoleLine {
  const line = { ...consoleLine(current, now), held: supervision.reason || words.byNobody }
  if (supervision.acceptedAt !== null) return { ...line, light: 'go', lightWords: words.settled }
  if (supervision.reply) return { ...line, light: 'soon', lightWords: words.replied }
  return now > supervision.replyBy
    ? { ...line, light: 'late', lightWords: words.late }
    : { ...line, light: 'go', lightWords: words.waits(sayInstant(supervision.replyBy, now)) }
}
