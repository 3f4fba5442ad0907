import type { WorkCalendar } from '../calendar/work-calendar'
import { addWorkMs, type WorkingHours } from '../calendar/working-hours'
import { type DueDate, dueAt } from '../deadlines/due-at'
import { yellowAt } from '../deadlines/light'
import { dueAtWithPauses } from '../deadlines/pauses'
import type { Complexity, DeadlinePolicy, StopEvent } from '../deadlines/policy'
import { addDays, type Instant, instantOf, localDateOf } from '../kernel/local-date'
import type { Case } from './case'
import type { CaseDeadline, ClockTerms } from './case-deadline'

/** The calendar and opening hours that working time is counted by. */
export interface WorkTime {
  readonly calendar: WorkCalendar
  readonly hours: WorkingHours
}

const hourMs = 3_600_000
const reopenDays = 15

/** The limit that a policy promises for a class, as a case keeps it. */
function termsOf(policy: DeadlinePolicy, complexity: Complexity): ClockTerms {
  const { unit, afterHours, yellow, acceptWorkHours, askWorkdays, extensions, supervision, departments } = policy
  const { name, amount, stopsAt, extendable } = policy.limits[complexity]
  return {
    className: name,
    amount,
    stopsAt,
    extendable,
    unit,
    afterHours,
    yellow,
    acceptWorkHours,
    askWorkdays,
    extensions,
    supervision,
    ...(departments ? { departments } : {}),
  }
}

/** The limit with everything that was granted on top, in its unit. */
export const wholeAmount = ({ terms, extensions }: Pick<CaseDeadline, 'terms' | 'extensions'>): number =>
  extensions.reduce((sum, each) => sum + each.amount, terms.amount)

type Promised = Pick<CaseDeadline, 'startedAt' | 'terms' | 'extensions'>

/** The due date as promised, before any pause; a pure function of start, terms and extensions. */
export const promisedDue = (clock: Promised, { calendar, hours }: WorkTime): DueDate =>
  dueAt(clock.startedAt, { ...clock.terms, amount: wholeAmount(clock) }, calendar, hours)

/** A clock that starts now: at registration, and anew when a case is reopened. */
export function startClock(
  policy: DeadlinePolicy,
  complexity: Complexity,
  startedAt: Instant,
  time: WorkTime,
): CaseDeadline {
  const terms = termsOf(policy, complexity)
  const { dueAt, dueOn, provisional } = promisedDue({ startedAt, terms, extensions: [] }, time)
  return {
    policyId: policy.id,
    policyVersion: policy.version,
    complexity,
    terms,
    startedAt,
    dueAt,
    dueOn,
    provisional,
    acceptBy: acceptByOf(startedAt, terms, time),
    pauses: [],
    extensions: [],
    answeredAt: null,
  }
}

/** Last instant at which accepting it is in time; null without such a limit. */
function acceptByOf(
  startedAt: Instant,
  { acceptWorkHours }: ClockTerms,
  { calendar, hours }: WorkTime,
): Instant | null {
  return acceptWorkHours === null ? null : addWorkMs(startedAt, acceptWorkHours * hourMs, calendar, hours)
}

/** The clock stands still from now on, while the reporter is asked (product.md C.3). */
export const pauseClock = (clock: CaseDeadline, from: Instant): CaseDeadline => ({
  ...clock,
  pauses: [...clock.pauses, { from, to: null }],
})

/** Ends the open pause; the due date moves by the working time that it took. */
export function resumeClock(clock: CaseDeadline, to: Instant, time: WorkTime): CaseDeadline {
  const pauses = clock.pauses.map(pause => (pause.to === null ? { ...pause, to } : pause))
  return { ...clock, pauses, ...currentDue({ ...clock, pauses }, to, time) }
}

/** More time, in the unit of the limit (product.md C.3); pauses stay as they are. */
export function extendClock(clock: CaseDeadline, amount: number, at: Instant, time: WorkTime): CaseDeadline {
  return recountClock({ ...clock, extensions: [...clock.extensions, { amount, at }] }, at, time)
}

/**
 * The same start, pauses and extensions under other terms, after the matter turned out to be of another class or its
 * policy was changed for it (product.md C.1, C.3).
 */
export function reclassifyClock(
  clock: CaseDeadline,
  policy: DeadlinePolicy,
  complexity: Complexity,
  now: Instant,
  time: WorkTime,
): CaseDeadline {
  const terms = termsOf(policy, complexity)
  const acceptBy = acceptByOf(clock.startedAt, terms, time)
  const renamed = { ...clock, policyId: policy.id, policyVersion: policy.version, complexity, terms, acceptBy }
  return recountClock(renamed, now, time)
}

/**
 * The same clock counted again, for instance on a calendar that a notice has changed. While the reporter is asked it is
 * stored as of the question: what the question takes is added when it ends, to the share of a level as well.
 */
function recountClock(clock: CaseDeadline, now: Instant, time: WorkTime): CaseDeadline {
  const asked = clock.pauses.find(pause => pause.to === null)
  return { ...clock, ...dueOf(clock, clock.answeredAt ?? asked?.from ?? now, time) }
}

/** The answer stops the clock; a pause that was still open ends with it. */
export function stopClock(clock: CaseDeadline, answeredAt: Instant, time: WorkTime): CaseDeadline {
  const paused = clock.pauses.some(pause => pause.to === null)
  return { ...(paused ? resumeClock(clock, answeredAt, time) : clock), answeredAt }
}

/** Stops the clock unless a submission for decision has stopped it before. */
export const endClock = (clock: CaseDeadline, answeredAt: Instant, time: WorkTime): CaseDeadline =>
  clock.answeredAt === null ? stopClock(clock, answeredAt, time) : clock

const stoppedBy: Readonly<Record<'answer' | 'submission', readonly StopEvent[]>> = {
  answer: ['feedback', 'closedOrAnswered', 'closedOrSubmitted'],
  submission: ['closedOrSubmitted'],
}

/** Whether what just happened is what the policy's clock waits for. */
export const isStoppedBy = (clock: CaseDeadline, what: keyof typeof stoppedBy): boolean =>
  stoppedBy[what].includes(clock.terms.stopsAt)

/** A running clock counted on another calendar; the same object when nothing moves that was promised. */
export function onCalendar(clock: CaseDeadline, now: Instant, time: WorkTime): CaseDeadline {
  if (clock.answeredAt !== null) return clock
  const next = recountClock(clock, now, time)
  const isSame = next.dueAt === clock.dueAt && next.dueOn === clock.dueOn && next.provisional === clock.provisional
  return isSame ? clock : { ...next, acceptBy: acceptByOf(clock.startedAt, clock.terms, time) }
}

type Due = Pick<CaseDeadline, 'dueAt' | 'dueOn' | 'provisional'>

/** When it is due as of now; an open pause moves it on with every working minute. */
export function currentDue(clock: CaseDeadline, now: Instant, time: WorkTime): Due {
  if (!clock.pauses.length) return { dueAt: clock.dueAt, dueOn: clock.dueOn, provisional: clock.provisional }
  return dueOf(clock, now, time)
}

function dueOf(clock: CaseDeadline, now: Instant, time: WorkTime): Due {
  const promised = promisedDue(clock, time)
  const at = dueAtWithPauses(promised, clock.terms.unit, clock.pauses, now, time.calendar, time.hours)
  const dueOn = localDateOf(at)
  return { dueAt: at, dueOn, provisional: promised.provisional || dueOn > time.calendar.settledThrough }
}

/** From when on the time of a clock counts. */
export const countsFrom = ({ startedAt, terms }: Pick<CaseDeadline, 'startedAt' | 'terms'>): Instant =>
  terms.unit === 'workHours' ? startedAt : instantOf(localDateOf(startedAt), '24:00')

/** When the light of a running clock turns yellow. */
export const yellowOf = (clock: CaseDeadline, due: Instant, { calendar, hours }: WorkTime): Instant =>
  yellowAt({ countsFrom: countsFrom(clock), dueAt: due }, clock.terms.yellow, calendar, hours)

/**
 * Last instant at which the reporter may have it handled again: the end of the 15th day after the answer, whose own
 * day does not count (product.md B.7, 民法典 201).
 */
export const reopenUntilOf = (answeredAt: Instant): Instant =>
  instantOf(addDays(localDateOf(answeredAt), reopenDays), '24:00') - 1

/** Whether the reporter may still have an answered case handled again. */
export const canReopen = ({ reopenUntil }: Pick<Case, 'reopenUntil'>, now: Instant): boolean =>
  reopenUntil !== null && now <= reopenUntil
