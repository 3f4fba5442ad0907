import { dateOfDayNumber, dayNumberOf, type LocalDate } from '../kernel/local-date'

/**
 * Working-day ordinals as prefix sums: position and number of every working day are look-ups, however long the
 * stretch. Days are day numbers (days since 1970-01-01); a day outside the table throws RangeError.
 */
export interface WorkdayTable {
  isWorkday(dayNumber: number): boolean
  /** Working days from the beginning of the table through this day. */
  countThrough(dayNumber: number): number
  /** Day number of the n-th working day of the table, from 1. */
  nth(ordinal: number): number
  /** The same day as text, without formatting it anew. */
  dateOf(dayNumber: number): LocalDate
}

export function buildWorkdayTable(
  from: LocalDate,
  through: LocalDate,
  isWorkday: (date: LocalDate) => boolean,
): WorkdayTable {
  const first = dayNumberOf(from)
  const length = dayNumberOf(through) - first + 1
  const dates = Array.from({ length }, (_, index) => dateOfDayNumber(first + index))
  const counts = new Int32Array(length)
  const workdays = new Int32Array(length)
  let count = 0
  for (let index = 0; index < length; index += 1) {
    if (isWorkday(dates[index]!)) {
      workdays[count] = first + index
      count += 1
    }
    counts[index] = count
  }

  const outside = () => new RangeError(`outside the calendar ${from} to ${through}`)
  const countThrough = (dayNumber: number) => {
    const found = counts[dayNumber - first]
    if (found === undefined) throw outside()
    return found
  }
  return {
    isWorkday: dayNumber => countThrough(dayNumber) > (dayNumber === first ? 0 : countThrough(dayNumber - 1)),
    countThrough,
    nth: ordinal => {
      if (!(ordinal >= 1 && ordinal <= count)) throw outside()
      return workdays[ordinal - 1]!
    },
    dateOf: dayNumber => {
      const found = dates[dayNumber - first]
      if (found === undefined) throw outside()
      return found
    },
  }
}
