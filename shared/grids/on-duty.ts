import type { WorkCalendar } from '../calendar/work-calendar'
import { openSpans, type WorkingHours } from '../calendar/working-hours'
import { addDays, hourOf, type Instant, localDateOf } from '../kernel/local-date'
import type { Duty } from './grid'

/** Longest stretch of days off that is looked through; the longest official one so far is 9 days. */
const farthestDays = 30

/**
 * Whether people are at work at an instant, by working hours and calendar: until when today (`18:00`, even when a
 * lunch break comes before), or else when work begins next. In the lunch break nobody is on duty.
 */
export function onDutyAt(
  at: Instant,
  calendar: WorkCalendar,
  hours: WorkingHours,
): Pick<Duty, 'onDutyUntil' | 'nextOnDutyAt'> {
  const today = localDateOf(at)
  const spans = openSpans(today, calendar, hours)
  const last = spans.at(-1)
  if (last && spans.some(([opens, closes]) => opens <= at && at < closes)) {
    return { onDutyUntil: hourOf(last[1]), nextOnDutyAt: null }
  }
  for (let days = 0; days <= farthestDays; days += 1) {
    const next = openSpans(addDays(today, days), calendar, hours).find(([opens]) => opens > at)
    if (next) return { onDutyUntil: null, nextOnDutyAt: next[0] }
  }
  return { onDutyUntil: null, nextOnDutyAt: null }
}
