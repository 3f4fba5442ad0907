import {
  addDays,
  type Instant,
  instantAtMinute,
  type LocalDate,
  localDateOf,
  minuteMs,
  minuteOfDay,
  type TimeOfDay,
} from '../kernel/local-date'
import { isWorkday, type WorkCalendar } from './work-calendar'
import { addWorkdays, workdayFrom, workdaysBetween } from './workdays'

/** Opening hours of every working day, in order, without overlap. A half day ends at `halfDayClosesAt`. */
export interface WorkingHours {
  readonly spans: readonly (readonly [opens: TimeOfDay, closes: TimeOfDay])[]
  readonly halfDayClosesAt: TimeOfDay
}

/** product.md C.2. */
export const defaultWorkingHours: WorkingHours = {
  spans: [
    ['09:00', '12:00'],
    ['14:00', '18:00'],
  ],
  halfDayClosesAt: '12:00',
}

/** Opening hours of one day as instants; none on a day off. */
export function openSpans(
  date: LocalDate,
  calendar: WorkCalendar,
  hours: WorkingHours,
): readonly (readonly [from: Instant, to: Instant])[] {
  if (!isWorkday(date, calendar)) return []
  const lastMinute = calendar.halfDays.has(date) ? minuteOfDay(hours.halfDayClosesAt) : 1440
  return hours.spans
    .map(([opens, closes]) => [minuteOfDay(opens), Math.min(minuteOfDay(closes), lastMinute)] as const)
    .filter(([opens, closes]) => opens < closes)
    .map(([opens, closes]) => [instantAtMinute(date, opens), instantAtMinute(date, closes)])
}

/** Close of business of a working day. Throws RangeError for a day off. */
export function closingOf(date: LocalDate, calendar: WorkCalendar, hours: WorkingHours): Instant {
  const spans = openSpans(date, calendar, hours)
  const last = spans[spans.length - 1]
  if (!last) throw new RangeError(`closed all day: ${date}`)
  return last[1]
}

/** Working time of an ordinary working day, in milliseconds. */
export const fullDayMs = (hours: WorkingHours): number =>
  hours.spans.reduce((sum, [opens, closes]) => sum + minuteOfDay(closes) - minuteOfDay(opens), 0) * minuteMs

/** Working time from one instant to a later one, in milliseconds; 0 when `to` is not later. */
export function workMsBetween(from: Instant, to: Instant, calendar: WorkCalendar, hours: WorkingHours): number {
  if (to <= from) return 0
  const firstDay = localDateOf(from)
  const lastDay = localDateOf(to)
  const within = (date: LocalDate) =>
    openSpans(date, calendar, hours).reduce(
      (sum, [opens, closes]) => sum + Math.max(0, Math.min(closes, to) - Math.max(opens, from)),
      0,
    )
  if (firstDay === lastDay) return within(firstDay)
  const whole = wholeDaysMs(firstDay, addDays(lastDay, -1), calendar, hours)
  return within(firstDay) + whole + within(lastDay)
}

function wholeDaysMs(after: LocalDate, through: LocalDate, calendar: WorkCalendar, hours: WorkingHours): number {
  let total = workdaysBetween(after, through, calendar) * fullDayMs(hours)
  for (const date of calendar.halfDays.keys()) {
    if (date > after && date <= through && isWorkday(date, calendar)) {
      total -= fullDayMs(hours) - openSpans(date, calendar, hours).reduce((sum, [a, b]) => sum + b - a, 0)
    }
  }
  return total
}

/**
 * The earliest instant at which that much working time has passed since `from`; exact to the millisecond.
 * Time used up at a closing stays there: seven hours from 09:00 end at 18:00, not at 09:00 of the next working day.
 */
export function addWorkMs(from: Instant, workMs: number, calendar: WorkCalendar, hours: WorkingHours): Instant {
  if (workMs <= 0) return from
  let left = workMs
  for (let day = workdayFrom(localDateOf(from), calendar); ; day = addWorkdays(day, 1, calendar)) {
    for (const [opens, closes] of openSpans(day, calendar, hours)) {
      const begin = Math.max(opens, from)
      if (begin >= closes) continue
      if (left <= closes - begin) return begin + left
      left -= closes - begin
    }
  }
}

/**
 * The latest instant from which that much working time is left until `to`: one working day before 18:00 is 09:00 of
 * the same day, not the closing of the day before, so that reminders fall into working hours.
 */
export function subtractWorkMs(to: Instant, workMs: number, calendar: WorkCalendar, hours: WorkingHours): Instant {
  if (workMs <= 0) return to
  let left = workMs
  for (let day = lastWorkdayThrough(localDateOf(to), calendar); ; day = addWorkdays(day, -1, calendar)) {
    for (const [opens, closes] of [...openSpans(day, calendar, hours)].reverse()) {
      const end = Math.min(closes, to)
      if (end <= opens) continue
      if (left <= end - opens) return end - left
      left -= end - opens
    }
  }
}

const lastWorkdayThrough = (date: LocalDate, calendar: WorkCalendar): LocalDate =>
  isWorkday(date, calendar) ? date : addWorkdays(date, -1, calendar)
