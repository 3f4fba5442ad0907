import type { DeadlineRules } from '../deadlines/rules'
import { policyFor } from '../deadlines/rules'
import type { Instant } from '../kernel/local-date'
import type { Case } from './case'
import { currentDue, reclassifyClock, type WorkTime } from './case-clock'
import type { CaseDeadline } from './case-deadline'
import { type SharesLate, type SharesReplayed, sharesKept, sharesUnder } from './share-replay'

/** What a replay needs of a case. */
export type Replayed = Pick<Case, 'categoryId' | 'deadline'> & SharesReplayed

/** Whether a case was late by its own promise, and whether it would have been under other rules; so of its shares. */
export interface Verdict {
  readonly wasLate: boolean
  readonly wouldBeLate: boolean
  /** null when its shares cannot be counted: a level that had it is not on the edited ladder. */
  readonly shares: { readonly were: SharesLate; readonly would: SharesLate } | null
}

/**
 * Counts the clock of a case again under edited rules, from the same start, with its real pauses, extensions and answer
 * (product.md C.1). What is not answered yet is taken as of now. A case that was handled again counts by its last clock.
 */
export function judge(current: Replayed, edited: DeadlineRules, now: Instant, time: WorkTime): Verdict {
  const { categoryId, deadline } = current
  const at = deadline.answeredAt ?? now
  const replayed = reclassifyClock(deadline, policyFor(edited, categoryId), deadline.complexity, at, time)
  const would = sharesUnder(current, edited, now, time)
  return {
    wasLate: isLate(deadline, at, time),
    wouldBeLate: isLate(replayed, at, time),
    shares: would && { were: sharesKept(current, now), would },
  }
}

const isLate = (clock: CaseDeadline, at: Instant, time: WorkTime): boolean => at > currentDue(clock, at, time).dueAt
