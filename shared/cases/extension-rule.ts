import type { Instant } from '../kernel/local-date'
import type { Case } from './case'
import { currentDue, type WorkTime } from './case-clock'

/**
 * Whether more time may be asked for: the class allows it, not as often granted as it may be, the clock runs and it is
 * not yet late (product.md C.3). What was asked too late would only paint a red light green.
 */
export function mayExtend({ deadline }: Pick<Case, 'deadline'>, now: Instant, time: WorkTime): boolean {
  const { terms, extensions, answeredAt } = deadline
  if (!terms.extendable || extensions.length >= terms.extensions.most || answeredAt !== null) return false
  return now <= currentDue(deadline, now, time).dueAt
}
