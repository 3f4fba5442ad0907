import { applyEvent, type CaseFacts, openCase } from '../../shared/cases/apply-event'
import type { Assignee } from '../../shared/cases/assignee'
import type { Case } from '../../shared/cases/case'
import {
  pauseClock,
  reopenUntilOf,
  resumeClock,
  startClock,
  stopClock,
  type WorkTime,
} from '../../shared/cases/case-clock'
import type { CaseDeadline } from '../../shared/cases/case-deadline'
import type { CaseEventKind, NewEvent } from '../../shared/cases/case-event'
import type { Rating } from '../../shared/cases/case-parts'
import { categoryOf } from '../../shared/cases/categories'
import { nextCheckpoint } from '../../shared/cases/checkpoints'
import { enterLevel, levelOf, levelsOfPlace, senderOf } from '../../shared/cases/ladder-place'
import { scheduled } from '../../shared/cases/scheduled'
import { shippedLadder } from '../../shared/deadlines/ladder'
import { feedback2510 } from '../../shared/deadlines/shipped-policies'
import type { Instant } from '../../shared/kernel/local-date'

/** One thing that happened in the life of a case. The person defaults to who is responsible. */
export interface Step {
  readonly kind: Exclude<CaseEventKind, 'registered' | 'dispatched'>
  readonly at: Instant
  readonly note?: string
  readonly rating?: Rating
  readonly assignee?: Assignee
  /** The department that gets it with the new responsible, and the desk of the node it belongs to. */
  readonly department?: { readonly code: string; readonly name: string; readonly of: Assignee }
  /** Who did it when it was not, as a person, the responsible: somebody who sits at the desk. */
  readonly by?: { readonly personId: string; readonly name: string }
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
  const complexity = categoryOf(facts.registeredCategoryId)!.complexity
  const deadline = startClock(feedback2510, complexity, at, time)
  const opened = openCase(facts, {
    id: _id,
    kind: 'registered',
    at,
    actor: { kind: 'reporter' },
    note: null,
    assignee,
    deadline,
    ladder: ladderAt(facts, assignee, deadline, at, time),
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
    .reduce((current, step, i) => {
      const swept = sweptUntil(current, step.at, time)
      return applyEvent(swept, eventOf(step, `${_id}.${i + 1}`, swept, time))
    }, dispatched)
  const today = sweptUntil(lived, now, time)
  return scheduled(today, time)
}

/** What the sweep did until then: lights that turned, levels that were told, ends. */
function sweptUntil(current: Case, until: Instant, time: WorkTime): Case {
  const next = nextCheckpoint(current, time)
  return next && next.at <= until ? sweptUntil(applyEvent(current, next.event), until, time) : current
}

function ladderAt(
  { orgPath, gridCode }: CaseFacts,
  assignee: Assignee,
  clock: CaseDeadline,
  at: Instant,
  time: WorkTime,
) {
  const level = levelOf(levelsOfPlace({ orgPath, gridCode }), assignee, null)
  return enterLevel(level, at, clock, shippedLadder, time)
}

function handedTo(current: Case, assignee: Assignee, { department, at }: Step, time: WorkTime) {
  if (!department) return ladderAt(current, assignee, current.deadline, at, time)
  const { code, name, of } = department
  const level = levelOf(levelsOfPlace(current), of, null)
  const place = { code, name, sentBy: senderOf(current) }
  return enterLevel(level, at, current.deadline, shippedLadder, time, place)
}

function eventOf(step: Step, id: string, current: Case, time: WorkTime): NewEvent {
  const { kind, at, note = null, rating, assignee, by } = step
  return {
    id,
    kind,
    at,
    note,
    actor: by ? { kind: 'staff', ...by } : actorOf(kind, current),
    ...(rating ? { rating } : {}),
    ...(assignee ? { assignee, ladder: handedTo(current, assignee, step, time) } : {}),
    ...clockOf(step, current.deadline, time),
  }
}

function actorOf(kind: Step['kind'], { assignee }: Case): NewEvent['actor'] {
  if (byReporter.has(kind)) return { kind: 'reporter' }
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
      return { deadline: startClock(feedback2510, clock.complexity, at, time) }
    default:
      return {}
  }
}
