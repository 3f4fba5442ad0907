import type { Instant } from '../kernel/local-date'
import { applyEvent } from './apply-event'
import type { Case } from './case'
import type { WorkTime } from './case-clock'
import { nextCheckpoint } from './checkpoints'
import { scheduled } from './scheduled'

/**
 * The case with everything that has fallen due until `now`, one checkpoint after the other, and when to look next. The
 * same case when nothing has.
 */
export function fallDue(current: Case, now: Instant, time: WorkTime): Case {
  let next = current
  for (let due = nextCheckpoint(next, time); due && due.at <= now; due = nextCheckpoint(next, time)) {
    next = applyEvent(next, due.event)
  }
  return scheduled(next, time)
}
