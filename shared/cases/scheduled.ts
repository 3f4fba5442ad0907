import type { Case } from './case'
import { type WorkTime, yellowOf } from './case-clock'
import { isOpen } from './case-status'
import { nextCheckOf } from './checkpoints'

/**
 * The case with what its clock will do by itself: when to look next, and when its light turns yellow. Set wherever a
 * case is stored; the same case when both are right already.
 */
export function scheduled(current: Case, time: WorkTime): Case {
  const nextCheckAt = nextCheckOf(current, time)
  const yellowAt = turnsYellowAt(current, time)
  const isSame = current.nextCheckAt === nextCheckAt && current.yellowAt === yellowAt
  return isSame ? current : { ...current, nextCheckAt, yellowAt }
}

/** null while no clock runs: the reporter is asked, a decision or the answer has stopped it, or it has ended. */
function turnsYellowAt({ status, deadline }: Case, time: WorkTime): number | null {
  const isRunning = isOpen(status) && status !== 'waiting' && deadline.answeredAt === null
  return isRunning ? Math.min(yellowOf(deadline, deadline.dueAt, time), deadline.dueAt) : null
}
