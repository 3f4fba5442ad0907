import type { Instant } from '../kernel/local-date'
import type { Case } from './case'
import type { Supervision } from './case-parts'

type Supervised = Pick<Case, 'supervision'>

/** A 督办 order that nobody has settled yet; there is at most one at a time. */
export const openSupervision = ({ supervision }: Supervised): Supervision | null =>
  supervision?.acceptedAt === null ? supervision : null

/** Nobody explained it in the time that it gave. */
export function replyIsLate(current: Supervised, now: Instant): boolean {
  const order = openSupervision(current)
  return order !== null && order.reply === null && now > order.replyBy
}

/** An order may be given where none is open, and anew where the last one was not answered in time. */
export const mayOrder = (current: Supervised, now: Instant): boolean =>
  !openSupervision(current) || replyIsLate(current, now)

/** Open, and who is responsible has not explained it. */
export const awaitsReply = (current: Supervised): boolean => openSupervision(current)?.reply === null

/** Explained, and the supervisor has not said what comes of it. */
export const awaitsVerdict = (current: Supervised): boolean => openSupervision(current)?.reply != null
