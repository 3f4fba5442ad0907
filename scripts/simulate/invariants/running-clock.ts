import type { Case } from '../../../shared/cases/case'
import type { CaseDeadline } from '../../../shared/cases/case-deadline'
import { isOpen } from '../../../shared/cases/case-status'
import { type Instant, minuteMs } from '../../../shared/kernel/local-date'
import type { Known } from './invariant'

/** One promise of a case, and when its clock was running: neither answered, nor paused by a question. */
export interface RunningClock {
  readonly deadline: CaseDeadline
  readonly spans: readonly (readonly [from: Instant, to: Instant])[]
}

/** Every promise that a case ever had, told from its log alone, up to `until`. */
export function clocksOf({ events }: Case, until: Instant): readonly RunningClock[] {
  const clocks = new Map<string, { deadline: CaseDeadline; spans: (readonly [Instant, Instant])[] }>()
  let deadline: CaseDeadline | undefined
  events.forEach((event, i) => {
    deadline = event.deadline ?? deadline
    const to = events[i + 1]?.at ?? until
    if (!deadline || deadline.answeredAt !== null || !isOpen(event.to) || event.to === 'waiting' || to < event.at)
      return
    const key = `${deadline.startedAt}-${deadline.dueAt}`
    const clock = clocks.get(key) ?? { deadline, spans: [] }
    clocks.set(key, clock)
    const before = clock.spans.at(-1)
    if (before?.[1] === event.at) clock.spans[clock.spans.length - 1] = [before[0], to]
    else clock.spans.push([event.at, to])
  })
  return [...clocks.values()]
}

/** When something must have happened: neither before nor after. */
export interface Window {
  readonly from: Instant
  readonly by: Instant
}

/** How long the sweep may take to get everything done after it was out of order. */
const catchUpMs = 10 * minuteMs

/**
 * When something that falls due at an instant must have happened: within the minute of the sweep, or when it works
 * again. Null when it need not: the clock never ran from then on, stopped before the sweep could look, or that is still
 * to come.
 */
export function windowOf({ spans }: RunningClock, due: Instant, { sweptAt, outages }: Known): Window | null {
  const span = spans.find(([, to]) => to > due)
  if (!span) return null
  const from = Math.max(span[0], due)
  const outage = outages.find(([begins, ends]) => from + minuteMs > begins && from < ends)
  const by = outage ? outage[1] + catchUpMs : from + minuteMs
  return by < sweptAt && by < span[1] ? { from, by } : null
}
