import type { WorkCalendar } from '../calendar/work-calendar'
import { fullDayMs, subtractWorkMs, type WorkingHours, workMsBetween } from '../calendar/working-hours'
import type { TrafficLight } from '../cases/case-deadline'
import type { Instant } from '../kernel/local-date'
import type { YellowRule } from './policy'

/** A running deadline as far as its light is concerned. `dueAt` already contains the pauses. */
export interface LightClock {
  readonly countsFrom: Instant
  readonly dueAt: Instant
}

/**
 * When the light turns yellow (product.md C.4), measured in working time. With one working day left it does so when
 * the office opens on the due day, not the night before.
 */
export function yellowAt(clock: LightClock, rule: YellowRule, calendar: WorkCalendar, hours: WorkingHours): Instant {
  const wholeMs = workMsBetween(clock.countsFrom, clock.dueAt, calendar, hours)
  const lastMs = Math.max(wholeMs * rule.lastShare, rule.atLeastWorkdays * fullDayMs(hours))
  return subtractWorkMs(clock.dueAt, Math.round(lastMs), calendar, hours)
}

/** Red only after the due instant: it is itself still in time. */
export function lightOf(
  now: Instant,
  clock: LightClock,
  rule: YellowRule,
  calendar: WorkCalendar,
  hours: WorkingHours,
): TrafficLight {
  if (now > clock.dueAt) return 'red'
  return now >= yellowAt(clock, rule, calendar, hours) ? 'yellow' : 'green'
}
