import { isWorkday, type WorkCalendar } from '../calendar/work-calendar'
import type { CountedDay } from '../cases/case-deadline'
import { addDays, type LocalDate } from '../kernel/local-date'
import type { LimitUnit } from './policy'

/** Why a day is off, or is worked against the plain week; null when there is nothing to explain. */
function whyOfDay(date: LocalDate, calendar: WorkCalendar): string | null {
  const special = calendar.special.get(date)
  if (special) return special.kind === 'makeupWorkday' ? '调休上班' : special.name
  if (calendar.halfDays.has(date)) return '半天'
  return isWorkday(date, calendar) ? null : '周末'
}

/**
 * Every day from acceptance to the due day. Counting begins after `startOn`: the acceptance day, the day it is taken
 * as accepted on, or the day before when opening hours of the acceptance day count.
 */
export function countedDays(
  acceptedOn: LocalDate,
  startOn: LocalDate,
  dueOn: LocalDate,
  unit: LimitUnit,
  calendar: WorkCalendar,
): CountedDay[] {
  const days: CountedDay[] = []
  let ordinal = 0
  for (let date = acceptedOn; date <= dueOn; date = addDays(date, 1)) {
    const isOff = !isWorkday(date, calendar)
    const counts = date > startOn && (unit === 'calendarDays' || !isOff)
    if (counts) ordinal += 1
    days.push({
      date,
      kind: date === dueOn ? 'due' : date === acceptedOn ? 'start' : counts ? 'counted' : 'off',
      ordinal: counts ? ordinal : null,
      why: whyOfDay(date, calendar),
    })
  }
  return days
}
