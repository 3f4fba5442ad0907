import type { Case } from '../../../shared/cases/case'
import type { CaseDeadline } from '../../../shared/cases/case-deadline'
import { isOpen } from '../../../shared/cases/case-status'
import type { Instant } from '../../../shared/kernel/local-date'

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
    clock.spans.push([event.at, to])
  })
  return [...clocks.values()]
}

/** When something that falls due at an instant must have happened; null when the clock never ran from then on. */
export function mustHappenAt({ spans }: RunningClock, due: Instant, until: Instant): Instant | null {
  const span = spans.find(([, to]) => to > due)
  const at = span && Math.max(span[0], due)
  return at !== undefined && at < until ? at : null
}
