import type { SupervisedCard } from '@shared/cases/supervision-acts'
import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { supervisionPageWords as words } from '@shared/messages/supervision-words'
import { type DeskLine, deskLine } from './desk-view'

/** A late or supervised case as a line: beside its light, how the order stands. */
export const supervisionLine = (card: SupervisedCard, now: Instant): DeskLine => ({
  ...deskLine(card, now),
  status: orderState(card, now),
})

function orderState({ supervision }: SupervisedCard, now: Instant): string {
  if (!supervision || supervision.acceptedAt !== null) return words.noOrder
  if (supervision.reply) return words.replied
  return now > supervision.replyBy ? words.late : words.waits(sayInstant(supervision.replyBy, now))
}
