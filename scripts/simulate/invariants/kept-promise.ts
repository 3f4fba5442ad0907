import { localDateOf } from '../../../shared/kernel/local-date'
import type { Invariant } from './invariant'
import { closeAfter } from './work-days'

/** The first promise is so many working days after the day of the report, at the close of business. */
export const keptPromise: Invariant = ({ events }) => {
  const deadline = events[0]?.deadline
  if (deadline?.terms.unit !== 'workdays') return []
  const dueAt = closeAfter(deadline.startedAt, deadline.terms.amount)
  return deadline.dueAt === dueAt ? [] : [`promised ${localDateOf(deadline.dueAt)} instead of ${localDateOf(dueAt)}`]
}
