import type { Case } from '../../../shared/cases/case'
import type { CaseEvent } from '../../../shared/cases/case-event'
import type { Instant } from '../../../shared/kernel/local-date'
import type { Invariant, Known } from './invariant'
import { clocksOf, type RunningClock, type Window, windowOf } from './running-clock'
import { closeAfter } from './work-days'

/** At the top of the ladder reminders come every so many working days. */
const topEachWorkdays = 5

/**
 * Every late case turned red at once and climbed one level at the close of each further working day (product.md C.5),
 * and a 督办 order was opened in time. Counted from the log and another calendar, without any rule of the product.
 */
export const lateIsTold: Invariant = (stored, known) =>
  clocksOf(stored, known.sweptAt).flatMap(clock => [
    ...redIn(stored, clock, known),
    ...climbsIn(stored, clock, known),
    ...orderIn(stored, clock, known),
  ])

const isIn = ({ at }: { readonly at: Instant }, { from, by }: Window) => at >= from && at <= by
const say = ({ from }: Window) => new Date(from).toISOString()

function redIn({ events }: Case, clock: RunningClock, known: Known): readonly string[] {
  const window = windowOf(clock, clock.deadline.dueAt + 1, known)
  if (!window || events.some(event => event.kind === 'turnedRed' && isIn(event, window))) return []
  return [`late since ${say(window)}, and the light did not turn red`]
}

function climbsIn({ events, orgPath, gridCode }: Case, clock: RunningClock, known: Known): readonly string[] {
  const steps = Math.max(1, orgPath.length - 1)
  const first = gridCode === null ? 3 : 2
  const wrong: string[] = []
  for (let step = 1; ; step += 1) {
    const workdays = step <= steps ? step : steps + (step - steps) * topEachWorkdays
    const due = closeAfter(clock.deadline.dueAt, workdays) + 1
    if (due >= known.sweptAt) return wrong
    const window = windowOf(clock, due, known)
    const level = first + Math.min(step, orgPath.length - 1) - 1
    const isTold = (event: CaseEvent) =>
      event.kind === 'climbed' && event.level === level && window && isIn(event, window)
    if (!window || events.some(isTold)) continue
    wrong.push(`late on working day ${workdays}, and level ${level} was not told at ${say(window)}`)
  }
}

function orderIn({ events }: Case, clock: RunningClock, known: Known): readonly string[] {
  const { dueAt, terms } = clock.deadline
  const window = windowOf(clock, closeAfter(dueAt, terms.supervision.afterWorkdays) + 1, known)
  if (!window || events.some(event => event.kind === 'supervised' && event.at <= window.by)) return []
  return [`late for long, and no 督办 order by ${say(window)}`]
}
