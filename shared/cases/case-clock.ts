import type { WorkCalendar } from '../calendar/work-calendar'
import type { WorkingHours } from '../calendar/working-hours'
import { type DueDate, dueAt } from '../deadlines/due-at'
import { yellowAt } from '../deadlines/light'
import { dueAtWithPauses } from '../deadlines/pauses'
import { feedback2510 } from '../deadlines/shipped-policies'
import { addDays, type Instant, instantOf, localDateOf } from '../kernel/local-date'
import type { Case, CaseDeadline, Complexity } from './case'

/** The calendar and opening hours that working time is counted by. */
export interface WorkTime {
  readonly calendar: WorkCalendar
  readonly hours: WorkingHours
}

const policy = feedback2510
const reopenDays = 15

export const limitWorkdaysOf = (complexity: Complexity): number => policy.limits[complexity].amount

/** The due date as promised, before any pause; a pure function of start and class, so it need not be stored. */
export const promisedDue = (
  { startedAt, complexity }: Pick<CaseDeadline, 'startedAt' | 'complexity'>,
  { calendar, hours }: WorkTime,
): DueDate => dueAt(startedAt, { ...policy, amount: policy.limits[complexity].amount }, calendar, hours)

/** A clock that starts now: at registration, and anew when a case is reopened. */
export function startClock(complexity: Complexity, startedAt: Instant, time: WorkTime): CaseDeadline {
  const due = promisedDue({ startedAt, complexity }, time)
  return {
    policyId: policy.id,
    policyVersion: policy.version,
    complexity,
    limitWorkdays: limitWorkdaysOf(complexity),
    startedAt,
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    provisional: due.provisional,
    pauses: [],
    answeredAt: null,
  }
}

/** The clock stands still from now on, while the reporter is asked (product.md C.3). */
export const pauseClock = (clock: CaseDeadline, from: Instant): CaseDeadline => ({
  ...clock,
  pauses: [...clock.pauses, { from, to: null }],
})

/** Ends the open pause; the due date moves by the working time that it took. */
export function resumeClock(clock: CaseDeadline, to: Instant, time: WorkTime): CaseDeadline {
  const pauses = clock.pauses.map(pause => (pause.to === null ? { ...pause, to } : pause))
  const due = currentDue({ ...clock, pauses }, to, time)
  return { ...clock, pauses, ...due }
}

/** The answer stops the clock; a pause that was still open ends with it. */
export function stopClock(clock: CaseDeadline, answeredAt: Instant, time: WorkTime): CaseDeadline {
  const paused = clock.pauses.some(pause => pause.to === null)
  return { ...(paused ? resumeClock(clock, answeredAt, time) : clock), answeredAt }
}

/** When it is due as of now; an open pause moves it on with every working minute. */
export function currentDue(
  clock: CaseDeadline,
  now: Instant,
  time: WorkTime,
): Pick<CaseDeadline, 'dueAt' | 'dueOn' | 'provisional'> {
  if (!clock.pauses.length) return { dueAt: clock.dueAt, dueOn: clock.dueOn, provisional: clock.provisional }
  const promised = promisedDue(clock, time)
  const at = dueAtWithPauses(promised, policy.unit, clock.pauses, now, time.calendar, time.hours)
  const dueOn = localDateOf(at)
  return { dueAt: at, dueOn, provisional: promised.provisional || dueOn > time.calendar.settledThrough }
}

/** When the light of a running clock turns yellow. */
export const yellowOf = (clock: CaseDeadline, due: Instant, { calendar, hours }: WorkTime): Instant =>
  yellowAt({ countsFrom: instantOf(localDateOf(clock.startedAt), '24:00'), dueAt: due }, policy.yellow, calendar, hours)

/**
 * Last instant at which the reporter may have it handled again: the end of the 15th day after the answer, whose own
 * day does not count (product.md B.7, 民法典 201).
 */
export const reopenUntilOf = (answeredAt: Instant): Instant =>
  instantOf(addDays(localDateOf(answeredAt), reopenDays), '24:00') - 1

/** When a sweep should look again: at yellow, then when due; after the answer when reopening ends; else never. */
export function nextCheckOf(
  current: Pick<Case, 'status' | 'deadline' | 'reopenUntil'>,
  now: Instant,
  time: WorkTime,
): Instant | null {
  if (current.status === 'answered') return current.reopenUntil === null ? null : current.reopenUntil + 1
  if (current.status === 'closed' || current.status === 'waiting') return null
  const yellow = yellowOf(current.deadline, current.deadline.dueAt, time)
  if (now < yellow) return yellow
  return now <= current.deadline.dueAt ? current.deadline.dueAt + 1 : null
}

/** Whether the reporter may still have an answered case handled again. */
export const canReopen = ({ reopenUntil }: Pick<Case, 'reopenUntil'>, now: Instant): boolean =>
  reopenUntil !== null && now <= reopenUntil
