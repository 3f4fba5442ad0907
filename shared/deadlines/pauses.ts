import type { WorkCalendar } from '../calendar/work-calendar'
import { workdayFrom } from '../calendar/workdays'
import { addWorkMs, closingOf, type WorkingHours, workMsBetween } from '../calendar/working-hours'
import { type Instant, localDateOf } from '../kernel/local-date'
import type { DueDate } from './due-at'
import type { LimitUnit } from './policy'

/** Time that does not count, while the reporter is asked. An open pause has no end yet. */
export interface Pause {
  readonly from: Instant
  readonly to: Instant | null
}

/**
 * When it is due after its pauses (product.md C.3): later by exactly the countable time that was paused, working time
 * for working days and hours, wall-clock time for calendar days. An open pause is taken to last until `now`. A pause
 * that begins when the time is already over moves nothing.
 */
export function dueAtWithPauses(
  due: Pick<DueDate, 'dueAt' | 'countsFrom'>,
  unit: LimitUnit,
  pauses: readonly Pause[],
  now: Instant,
  calendar: WorkCalendar,
  hours: WorkingHours,
): Instant {
  let dueAt = due.dueAt
  let countedUpTo = due.countsFrom
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const from = Math.max(pause.from, countedUpTo)
    const to = Math.max(from, pause.to ?? Math.max(now, pause.from))
    if (from > dueAt) break
    dueAt =
      unit === 'calendarDays'
        ? dueAt + (to - from)
        : addWorkMs(dueAt, workMsBetween(from, to, calendar, hours), calendar, hours)
    countedUpTo = to
  }
  return unit === 'calendarDays' && dueAt > due.dueAt ? onWorkday(dueAt, calendar, hours) : dueAt
}

/** 民法典 203: time that would end on a day off ends at the close of the next working day. */
function onWorkday(at: Instant, calendar: WorkCalendar, hours: WorkingHours): Instant {
  const day = localDateOf(at)
  const workday = workdayFrom(day, calendar)
  return workday === day ? at : closingOf(workday, calendar, hours)
}
