import { addWorkdays } from '../../shared/calendar/workdays'
import type { WorkTime } from '../../shared/cases/case-clock'
import { addDays, type Instant, instantAtMinute, type LocalDate } from '../../shared/kernel/local-date'
import type { Random } from './random'

/** Minutes of the day at which people write: before work, at lunch, and most of all in the evening. */
const writingHours = [
  [7 * 60, 9 * 60],
  [9 * 60, 12 * 60],
  [12 * 60, 14 * 60],
  [14 * 60, 18 * 60],
  [18 * 60, 22 * 60],
  [18 * 60, 22 * 60],
] as const

export const someTimeOn = (day: LocalDate, random: Random): Instant => {
  const [from, to] = random.pick(writingHours)
  return instantAtMinute(day, random.int(from, to)) + random.int(0, 59) * 1000
}

/** A day in the half year before `today`, recent ones no likelier than others. */
export const somePastDay = (today: LocalDate, random: Random): LocalDate => addDays(today, -random.int(1, 182))

/** The time of writing that makes a limit of working days end `left` working days from today; negative is overdue. */
export const writtenSoThatLeft = (
  left: number,
  limitWorkdays: number,
  today: LocalDate,
  { calendar }: WorkTime,
  random: Random,
): Instant => someTimeOn(addWorkdays(today, left - limitWorkdays, calendar), random)
