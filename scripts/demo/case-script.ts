import { applyEvent, type CaseFacts, type NewEvent, openCase } from '../../shared/cases/apply-event'
import type { Assignee, Case, CaseDeadline, CaseEventKind, Rating } from '../../shared/cases/case'
import {
  nextCheckOf,
  pauseClock,
  reopenUntilOf,
  resumeClock,
  startClock,
  stopClock,
  type WorkTime,
} from '../../shared/cases/case-clock'
import { categoryOf } from '../../shared/cases/categories'
import type { Instant } from '../../shared/kernel/local-date'

/** One thing that happened in the life of a case. The person defaults to who is responsible. */
export interface Step {
  readonly kind: Exclude<CaseEventKind, 'registered' | 'dispatched'>
  readonly at: Instant
  readonly note?: string
  readonly rating?: Rating
  readonly assignee?: Assignee
}

const byReporter: ReadonlySet<CaseEventKind> = new Set(['askAnswered', 'rated', 'reopened'])

/**
 * Lives through the steps that lie before `now`, with the rules that real cases obey: a step that the table of
 * transitions forbids throws.
 */
export function liveThrough(
  facts: CaseFacts,
  assignee: Assignee,
  steps: readonly Step[],
  now: Instant,
  time: WorkTime,
): Case {
  const { createdAt: at, _id } = facts
  const complexity = categoryOf(facts.categoryId)!.complexity
  const deadline = startClock(complexity, at, time)
  const opened = openCase(facts, {
    id: _id,
    kind: 'registered',
    at,
    actor: { kind: 'reporter' },
    note: null,
    assignee,
    deadline,
  })
  const dispatched = applyEvent(opened, {
    id: `${_id}.dispatched`,
    kind: 'dispatched',
    at,
    actor: { kind: 'system' },
    note: null,
    assignee,
  })
  const lived = steps
    .filter(step => step.at <= now)
    .reduce((current, step, i) => applyEvent(current, eventOf(step, `${_id}.${i + 1}`, current, time)), dispatched)
  return { ...lived, nextCheckAt: nextCheckOf(lived, now, time) }
}

function eventOf(step: Step, id: string, current: Case, time: WorkTime): NewEvent {
  const { kind, at, note = null, rating, assignee } = step
  return {
    id,
    kind,
    at,
    note,
    actor: actorOf(kind, current),
    ...(rating ? { rating } : {}),
    ...(assignee ? { assignee } : {}),
    ...clockOf(step, current.deadline, time),
  }
}

function actorOf(kind: Step['kind'], { assignee }: Case): NewEvent['actor'] {
  if (byReporter.has(kind)) return { kind: 'reporter' }
  if (kind === 'closed') return { kind: 'system' }
  return { kind: 'staff', personId: assignee.id, name: assignee.name }
}

function clockOf({ kind, at }: Step, clock: CaseDeadline, time: WorkTime): Pick<NewEvent, 'deadline' | 'reopenUntil'> {
  switch (kind) {
    case 'asked':
      return { deadline: pauseClock(clock, at) }
    case 'askAnswered':
      return { deadline: resumeClock(clock, at, time) }
    case 'resolved':
      return { deadline: stopClock(clock, at, time), reopenUntil: reopenUntilOf(at) }
    case 'reopened':
      return { deadline: startClock(clock.complexity, at, time) }
    default:
      return {}
  }
}
