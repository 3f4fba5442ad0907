import type { Feedback, Rating } from '@shared/cases/case-parts'
import type { CaseStatus } from '@shared/cases/case-status'
import type { Instant } from '@shared/kernel/local-date'
import type { RegisteredCase } from './register-cases'

/** What has ended, and is listed in the archive; `archived` is what nothing can reopen any more. */
export const endedStatuses = [
  'closed',
  'withdrawn',
  'rejected',
  'merged',
  'archived',
] as const satisfies readonly CaseStatus[]

const movedTo = ({ events }: RegisteredCase, statuses: readonly CaseStatus[]): Instant | null =>
  events.findLast(event => event.from !== event.to && statuses.includes(event.to))?.at ?? null

/** When it ended; going to the archive later is not its end. */
export const endedAt = (each: RegisteredCase): Instant | null =>
  movedTo(each, ['closed', 'withdrawn', 'rejected', 'merged'])

/** When the work was done, or the case ended without any. */
export const doneAt = (each: RegisteredCase): Instant | null =>
  each.reply?.at ?? movedTo(each, ['withdrawn', 'rejected', 'merged'])

/** How the reporter was told, since it was last handled anew: the answer in the app and every call. */
export function feedbacksOf({ events }: RegisteredCase): readonly Feedback[] {
  const anew = events.findLastIndex(event => event.kind === 'reopened' || event.kind === 'verifyFailed')
  return events.slice(anew + 1).flatMap(event => (event.feedback ? [event.feedback] : []))
}

/** What the reporter thinks of it: their own rating counts more than what they said to somebody. */
export const viewOf = ({ rating, feedback }: RegisteredCase): Rating | null => rating?.value ?? feedback?.view ?? null
