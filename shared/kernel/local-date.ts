/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** A day of the Beijing calendar, `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

/** A time of day in Beijing, `HH:mm`; `24:00` is the end of the day. */
export type TimeOfDay = `${number}:${number}`

export const minuteMs = 60_000
export const dayMs = 86_400_000

/** China has one time zone and no daylight saving since 1992, so the offset is a constant. */
const beijingOffsetMs = 8 * 60 * minuteMs

/** Reads `YYYY-MM-DD`; throws RangeError for anything that is not a real day. */
export function parseLocalDate(text: string): LocalDate {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dateOfDayNumber(dayNumberOf(text as LocalDate)) : null
  if (date !== text) throw new RangeError(`not a day: ${text}`)
  return date
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar.
 * Method: H. Hinnant, "chrono-compatible low-level date algorithms" (the year begins in March).
 */
export function dayNumberOf(date: LocalDate): number {
  const month = digits(date, 5, 7)
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + digits(date, 8, 10) - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day that many days after 1970-01-01. */
export const dateOfDayNumber = (dayNumber: number): LocalDate =>
  new Date(dayNumber * dayMs).toISOString().slice(0, 10) as LocalDate

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumberOf(date) + days)

/** Days from `from` to `to`; negative when `to` comes first. */
export const diffDays = (from: LocalDate, to: LocalDate): number => dayNumberOf(to) - dayNumberOf(from)

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: LocalDate): number => weekdayOfDayNumber(dayNumberOf(date))

/** 1970-01-01 was a Thursday. */
const weekdayOfDayNumber = (dayNumber: number): number => (((dayNumber + 4) % 7) + 7) % 7

/** The Beijing day an instant falls on; midnight belongs to the day that begins. */
export const localDateOf = (at: Instant): LocalDate => dateOfDayNumber(Math.floor((at + beijingOffsetMs) / dayMs))

/** The instant of a Beijing wall-clock time. `24:00` is midnight of the next day. */
export const instantOf = (date: LocalDate, time: TimeOfDay): Instant => instantAtMinute(date, minuteOfDay(time))

/** The instant `minute` minutes after a Beijing day begins. */
export const instantAtMinute = (date: LocalDate, minute: number): Instant =>
  dayNumberOf(date) * dayMs - beijingOffsetMs + minute * minuteMs

/** `09:30` → 570. Throws RangeError for what no clock shows. */
export function minuteOfDay(time: TimeOfDay): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  if (!(minute <= 1440) || Number(minutes) > 59) throw new RangeError(`not a time of day: ${time}`)
  return minute
}

/** Wall-clock time of an instant in Beijing as people write it: `9:05`, `18:00`. */
export function hourOf(at: Instant): string {
  const minute = Math.floor((at + beijingOffsetMs) / minuteMs) % 1440
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48
  return value
}
