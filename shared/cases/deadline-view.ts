import { workdaysBetween } from '../calendar/workdays'
import { type Instant, type LocalDate, localDateOf } from '../kernel/local-date'
import { currentDue, type WorkTime, wholeAmount, yellowOf } from './case-clock'
import type { CaseDeadline, DeadlineView, TrafficLight } from './case-deadline'

/** A clock as a screen shows it at an instant. */
export function viewDeadline(clock: CaseDeadline, now: Instant, time: WorkTime): DeadlineView {
  const { answeredAt, startedAt, terms, extensions } = clock
  const due = currentDue(clock, answeredAt ?? now, time)
  const daysTo = (at: Instant) => workdaysLeft(at, due.dueAt, due.dueOn as LocalDate, time)
  return {
    limit: { amount: wholeAmount(clock), unit: terms.unit },
    startedAt,
    ...due,
    extended: extensions.length,
    paused: answeredAt === null && clock.pauses.some(pause => pause.to === null),
    light: lightAt(answeredAt ?? now, answeredAt !== null, clock, due.dueAt, time),
    workdaysLeft: daysTo(now),
    answeredAt,
    workdaysEarly: answeredAt === null ? null : daysTo(answeredAt),
  }
}

/** An answer is in time or late for good; only an open case can be about to be late. */
function lightAt(at: Instant, answered: boolean, clock: CaseDeadline, due: Instant, time: WorkTime): TrafficLight {
  if (at > due) return 'red'
  return !answered && at >= yellowOf(clock, due, time) ? 'yellow' : 'green'
}

/** Working days until the due day; what is late is late by at least one. */
function workdaysLeft(at: Instant, due: Instant, dueOn: LocalDate, { calendar }: WorkTime): number {
  const days = workdaysBetween(localDateOf(at), dueOn, calendar)
  return at > due ? Math.min(days, -1) : days
}
