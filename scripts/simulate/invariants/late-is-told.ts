import type { Case } from '../../../shared/cases/case'
import { type Instant, minuteMs } from '../../../shared/kernel/local-date'
import type { Invariant } from './invariant'
import { clocksOf, mustHappenAt, type RunningClock } from './running-clock'
import { closeAfter } from './work-days'

/** At the top of the ladder reminders come every so many working days. */
const topEachWorkdays = 5

/**
 * Every late case turned red at once and climbed one level at the close of each further working day (product.md C.5),
 * and a 督办 order was opened in time. Counted from the log and another calendar, without any rule of the product.
 */
export const lateIsTold: Invariant = (stored, { sweptAt }) =>
  clocksOf(stored, sweptAt).flatMap(clock => [
    ...redIn(stored, clock, sweptAt),
    ...climbsIn(stored, clock, sweptAt),
    ...orderIn(stored, clock, sweptAt),
  ])

const isAt = (event: { readonly at: Instant }, at: Instant) => event.at >= at && event.at <= at + minuteMs
const say = (at: Instant) => new Date(at).toISOString()

function redIn({ events }: Case, clock: RunningClock, until: Instant): readonly string[] {
  const at = mustHappenAt(clock, clock.deadline.dueAt + 1, until)
  if (at === null || events.some(event => event.kind === 'turnedRed' && isAt(event, at))) return []
  return [`late since ${say(at)}, and the light did not turn red`]
}

function climbsIn({ events, orgPath, gridCode }: Case, clock: RunningClock, until: Instant): readonly string[] {
  const steps = Math.max(1, orgPath.length - 1)
  const first = gridCode === null ? 3 : 2
  const wrong: string[] = []
  for (let step = 1; ; step += 1) {
    const workdays = step <= steps ? step : steps + (step - steps) * topEachWorkdays
    const due = closeAfter(clock.deadline.dueAt, workdays) + 1
    if (due >= until) return wrong
    const at = mustHappenAt(clock, due, until)
    if (at === null) continue
    const level = first + Math.min(step, orgPath.length - 1) - 1
    const climbed = events.find(event => event.kind === 'climbed' && event.level === level && isAt(event, at))
    if (!climbed) wrong.push(`late on working day ${workdays}, and level ${level} was not told at ${say(at)}`)
  }
}

function orderIn({ events }: Case, clock: RunningClock, until: Instant): readonly string[] {
  const { dueAt, terms } = clock.deadline
  const at = mustHappenAt(clock, closeAfter(dueAt, terms.supervision.afterWorkdays) + 1, until)
  if (at === null || events.some(event => event.kind === 'supervised' && event.at <= at + minuteMs)) return []
  return [`late for long, and no 督办 order by ${say(at)}`]
}
