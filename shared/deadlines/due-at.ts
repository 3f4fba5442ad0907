import { isSettled, type WorkCalendar } from '../calendar/work-calendar'
import { addWorkdays, workdayFrom } from '../calendar/workdays'
import { addWorkMs, closingOf, type WorkingHours } from '../calendar/working-hours'
import type { CountedDay } from '../cases/case-deadline'
import { addDays, type Instant, instantOf, type LocalDate, localDateOf } from '../kernel/local-date'
import { countedDays } from './counted-days'
import type { DeadlineLimit, DeadlinePolicy } from './policy'

const hourMs = 3_600_000

/** A limit and the rules it is counted by. */
export type LimitTerms = Pick<DeadlineLimit, 'amount'> & Pick<DeadlinePolicy, 'unit' | 'afterHours'>

export interface DueDate {
  /** Last instant that is still in time. */
  readonly dueAt: Instant
  readonly dueOn: LocalDate
  /** True when a holiday notice still to come may move the day. */
  readonly provisional: boolean
  /** Every day from submission to the due day, for the strip that explains the date. */
  readonly countedDays: readonly CountedDay[]
  /** When the clock begins to run; time before does not count. */
  readonly countsFrom: Instant
}

/**
 * When something accepted at an instant is due (product.md C.2). In days, the day of submission does not count, day 1
 * is the next (working) day, and day N ends at the close of business. The last of calendar days moves to the next
 * working day when it is a day off (民法典 203). Hours run from the acceptance through opening hours.
 * Throws RangeError for an amount that is not a positive whole number of days, or not positive hours.
 */
export function dueAt(acceptedAt: Instant, terms: LimitTerms, calendar: WorkCalendar, hours: WorkingHours): DueDate {
  const { amount, unit } = terms
  if (!(amount > 0) || (unit !== 'workHours' && !Number.isInteger(amount))) throw new RangeError(`limit of ${amount}`)
  const acceptedOn = localDateOf(acceptedAt)
  const startOn = terms.afterHours === 'nextWorkday' ? takenOn(acceptedAt, calendar, hours) : acceptedOn
  const due = unit === 'workHours' ? addWorkMs(acceptedAt, amount * hourMs, calendar, hours) : null
  const dueOn = due === null ? lastDay(startOn, terms, calendar) : localDateOf(due)
  return {
    dueAt: due ?? closingOf(dueOn, calendar, hours),
    dueOn,
    provisional: !isSettled(acceptedOn, dueOn, calendar),
    countedDays: countedDays(
      acceptedOn,
      due === null ? startOn : addDays(localDateOf(addWorkMs(acceptedAt, 1, calendar, hours)), -1),
      dueOn,
      unit,
      calendar,
    ),
    countsFrom: due === null ? instantOf(startOn, '24:00') : acceptedAt,
  }
}

/** The day a submission is taken as made under the `nextWorkday` rule: its own while the office is open, else the next. */
function takenOn(acceptedAt: Instant, calendar: WorkCalendar, hours: WorkingHours): LocalDate {
  const on = localDateOf(acceptedAt)
  const workday = workdayFrom(on, calendar)
  if (workday !== on) return workday
  return acceptedAt <= closingOf(on, calendar, hours) ? on : addWorkdays(on, 1, calendar)
}

const lastDay = (startOn: LocalDate, { amount, unit }: LimitTerms, calendar: WorkCalendar): LocalDate =>
  unit === 'workdays' ? addWorkdays(startOn, amount, calendar) : workdayFrom(addDays(startOn, amount), calendar)
