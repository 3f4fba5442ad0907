const DAY_MS = 86_400_000

/** Parts of a date by its UTC clock; callers shift the date to the zone they mean. */
export const CALENDAR = {
  year: (date: Date) => date.getUTCFullYear(),
  month: (date: Date) => date.getUTCMonth() + 1,
  dayOfMonth: (date: Date) => date.getUTCDate(),
  hour: (date: Date) => date.getUTCHours(),
  minute: (date: Date) => date.getUTCMinutes(),
  second: (date: Date) => date.getUTCSeconds(),
  millisecond: (date: Date) => date.getUTCMilliseconds(),
  dayOfYear,
  /** 1 is Sunday. */
  dayOfWeek: (date: Date) => date.getUTCDay() + 1,
  /** 1 is Monday. */
  isoDayOfWeek: (date: Date) => date.getUTCDay() || 7,
  /** Weeks begin on Sunday; the days before the first Sunday are week 0. */
  week: (date: Date) => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7),
  isoWeek: (date: Date) => Math.ceil(dayOfYear(thursdayOf(date)) / 7),
  isoWeekYear: (date: Date) => thursdayOf(date).getUTCFullYear(),
}

function dayOfYear(date: Date): number {
  const newYear = new Date(0).setUTCFullYear(date.getUTCFullYear(), 0, 1)
  return Math.floor((date.getTime() - newYear) / DAY_MS) + 1
}

/** The Thursday of a date's week decides which year the week belongs to (ISO 8601). */
const thursdayOf = (date: Date) => new Date(date.getTime() + (4 - CALENDAR.isoDayOfWeek(date)) * DAY_MS)
