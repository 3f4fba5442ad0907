import { dayNumberOf, type LocalDate } from '../kernel/local-date'
import type { WorkCalendar } from './work-calendar'

/**
 * The n-th working day after a day, which itself never counts; 0 gives the day back, −n the n-th working day before.
 *
 * @example addWorkdays('2026-09-30', 3, calendar) // '2026-10-10': National Day week, then the Saturday worked in lieu
 */
export function addWorkdays(date: LocalDate, workdays: number, calendar: WorkCalendar): LocalDate {
  if (workdays === 0) return date
  const table = calendar.workdays
  const day = dayNumberOf(date)
  const ordinal = workdays > 0 ? table.countThrough(day) + workdays : table.countThrough(day - 1) + 1 + workdays
  return table.dateOf(table.nth(ordinal))
}

/** Working days after `after` through `through`; negative when `through` comes first. */
export function workdaysBetween(after: LocalDate, through: LocalDate, calendar: WorkCalendar): number {
  const table = calendar.workdays
  return table.countThrough(dayNumberOf(through)) - table.countThrough(dayNumberOf(after))
}

/** The day itself when it is a working day, else the next one. */
export function workdayFrom(date: LocalDate, calendar: WorkCalendar): LocalDate {
  const table = calendar.workdays
  const day = dayNumberOf(date)
  return table.isWorkday(day) ? date : table.dateOf(table.nth(table.countThrough(day) + 1))
}
