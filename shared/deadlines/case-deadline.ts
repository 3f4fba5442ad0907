import type { WorkCalendar } from '../calendar/work-calendar'
import { workdaysBetween } from '../calendar/workdays'
import type { WorkingHours } from '../calendar/working-hours'
import type { CaseDeadline, Complexity, DeadlineView } from '../cases/case'
import { type Instant, instantOf, localDateOf } from '../kernel/local-date'
import { type DueDate, dueAt } from './due-at'
import { lightOf, yellowAt } from './light'
import { dueAtWithPauses } from './pauses'
import type { DeadlinePolicy } from './policy'

/** Everything a deadline is counted with. */
export interface DeadlineRules {
  readonly policy: DeadlinePolicy<Complexity>
  readonly calendar: WorkCalendar
  readonly hours: WorkingHours
}

/** The promise for a case registered at `startedAt`, and the days that explain it. */
export function promiseDeadline(
  complexity: Complexity,
  startedAt: Instant,
  { policy, calendar, hours }: DeadlineRules,
): { readonly deadline: CaseDeadline; readonly due: DueDate } {
  const { amount } = policy.limits[complexity]
  const due = dueAt(startedAt, { amount, unit: policy.unit, afterHours: policy.afterHours }, calendar, hours)
  const deadline: CaseDeadline = {
    policyId: policy.id,
    policyVersion: policy.version,
    complexity,
    limitWorkdays: amount,
    startedAt,
    dueAt: due.dueAt,
    dueOn: due.dueOn,
    provisional: due.provisional,
    pauses: [],
    answeredAt: null,
  }
  return { deadline, due }
}

/** When the case is due as of `now`, its pauses included; an open pause moves it on with the time. */
export function currentDueAt(deadline: CaseDeadline, now: Instant, rules: DeadlineRules): Instant {
  const { policy, calendar, hours } = rules
  const terms = { amount: deadline.limitWorkdays, unit: policy.unit, afterHours: policy.afterHours }
  return dueAtWithPauses(
    dueAt(deadline.startedAt, terms, calendar, hours),
    policy.unit,
    deadline.pauses,
    now,
    calendar,
    hours,
  )
}

/** When the light turns yellow as of `now`. */
export function caseYellowAt(deadline: CaseDeadline, now: Instant, rules: DeadlineRules): Instant {
  const clock = {
    countsFrom: instantOf(localDateOf(deadline.startedAt), '24:00'),
    dueAt: currentDueAt(deadline, now, rules),
  }
  return yellowAt(clock, rules.policy.yellow, rules.calendar, rules.hours)
}

/** What a screen needs to know of a deadline at `now`; an answered one stands still at its answer. */
export function viewDeadline(deadline: CaseDeadline, now: Instant, rules: DeadlineRules): DeadlineView {
  const { policy, calendar, hours } = rules
  const at = deadline.answeredAt ?? now
  const dueInstant = currentDueAt(deadline, at, rules)
  const dueOn = localDateOf(dueInstant)
  const workdaysLeft = workdaysBetween(localDateOf(at), dueOn, calendar)
  const clock = { countsFrom: instantOf(localDateOf(deadline.startedAt), '24:00'), dueAt: dueInstant }
  return {
    limitWorkdays: deadline.limitWorkdays,
    startedAt: deadline.startedAt,
    dueAt: dueInstant,
    dueOn,
    provisional: deadline.provisional || dueOn > calendar.settledThrough,
    paused: deadline.answeredAt === null && deadline.pauses.some(pause => pause.to === null),
    light: lightOf(at, clock, policy.yellow, calendar, hours),
    workdaysLeft,
    answeredAt: deadline.answeredAt,
    workdaysEarly: deadline.answeredAt === null ? null : workdaysLeft,
  }
}
