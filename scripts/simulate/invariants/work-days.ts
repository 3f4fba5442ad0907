import chineseDays from 'chinese-days'
import { addDays, type Instant, instantOf, type LocalDate, localDateOf } from '../../../shared/kernel/local-date'

/** Working days by another data set than the product's, so that a mistake of its calendar cannot hide itself. */
export const isWorkingDay = (date: LocalDate): boolean => chineseDays.isWorkday(date)

/** 18:00 of the nth working day after the day of an instant. */
export function closeAfter(at: Instant, workdays: number): Instant {
  let day = localDateOf(at)
  for (let left = workdays; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, 1)
  return instantOf(day, '18:00')
}
