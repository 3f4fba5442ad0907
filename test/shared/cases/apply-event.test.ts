import { applyEvent, replayCase } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { pauseClock, reopenUntilOf, resumeClock, startClock, stopClock } from '@shared/cases/case-clock'
import type { NewEvent } from '@shared/cases/case-event'
import { openStatuses } from '@shared/cases/case-status'
import { transitions } from '@shared/cases/transitions'
import { feedback2510 } from '@shared/deadlines/shipped-policies'
import fc from 'fast-check'
import { aCase, workTime } from '../../support/a-case'
import { proof } from '../../support/proof'

const staff = { kind: 'staff', personId: 'worker-wang', name: '王芳' } as const
const desk = { kind: 'desk', id: '610999001003', name: '桂花社区工作站' } as const
const order = { reason: '太慢', orderedAt: 0, byName: '周督办', replyBy: 1, reply: null, acceptedAt: null } as const
const hourMs = 3_600_000

/** An event as the use cases make it: with the clock, the hands and the photos that belong to its kind. */
function madeEvent(current: Case, kind: NewEvent['kind'], actor: NewEvent['actor'], at: number, n: number): NewEvent {
  const base: NewEvent = { id: `event-${n}`, kind, at, actor, note: `note ${n}` }
  const photo = { id: `photo-${n}`, fileId: `cloud://x/photo-${n}.jpg`, stage: 'during', shot: null, at } as const
  switch (kind) {
    case 'asked':
      return { ...base, deadline: pauseClock(current.deadline, at) }
    case 'askAnswered':
    case 'askLapsed':
    case 'concluded':
      return { ...base, deadline: resumeClock(current.deadline, at, workTime) }
    case 'told':
    case 'withdrawn':
    case 'rejected':
    case 'merged':
      return { ...base, deadline: stopClock(current.deadline, at, workTime) }
    case 'coHandlerAdded':
      return { ...base, coHandler: { personId: `helper-${n}`, name: '陈晓' } }
    case 'recategorised':
      return { ...base, categoryId: 'fire' }
    case 'supervised':
      return { ...base, supervision: { ...order, orderedAt: at } }
    case 'supervisionAccepted':
      return { ...base, supervision: { ...order, acceptedAt: at } }
    case 'resolved':
      return {
        ...base,
        deadline: stopClock(current.deadline, at, workTime),
        reopenUntil: reopenUntilOf(at),
        photos: [photo],
      }
    case 'reopened':
    case 'verifyFailed':
      return { ...base, deadline: startClock(feedback2510, 'normal', at, workTime) }
    case 'sentBack':
    case 'transferred':
      return { ...base, assignee: desk }
    case 'progressed':
    case 'photosAdded':
      return { ...base, photos: [photo] }
    case 'rated':
      return { ...base, rating: n % 2 ? 'satisfied' : 'unsatisfied' }
    default:
      return base
  }
}

const step = fc.record({ pick: fc.nat(), hours: fc.integer({ min: 0, max: 200 }) })

/** Takes one of the moves that the table allows, step by step. */
function walk(steps: readonly { pick: number; hours: number }[]): Case {
  let current = aCase()
  let at = current.createdAt
  steps.forEach(({ pick, hours }, n) => {
    at += hours * hourMs
    const moves = transitions.filter(row => row.from.includes(current.status))
    if (moves.length === 0) return
    const { event: kind, by } = moves[pick % moves.length]!
    const actor = by[0] === 'staff' ? staff : ({ kind: by[0] } as { kind: 'reporter' | 'neighbour' | 'system' })
    current = applyEvent(current, madeEvent(current, kind, actor, at, n))
  })
  return current
}

describe('a case and its log', () => {
  it('replays to the stored state after any allowed history', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const stored = walk(steps)
        expect(replayCase(stored)).toEqual(stored)
      }),
      proof(400),
    )
  })

  it('keeps its invariants through any allowed history', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const current = walk(steps)
        const isOpen = (openStatuses as readonly string[]).includes(current.status)
        expect(current.revision).toBe(current.events.length)
        expect(current.assignee.id).not.toBe('')
        expect(current.openQuestion !== null).toBe(current.status === 'waiting')
        expect(current.deadline.pauses.some(pause => pause.to === null)).toBe(current.status === 'waiting')
        if (current.status === 'telling' || current.status === 'answered') expect(current.reply).not.toBeNull()
        if (isOpen && current.status !== 'telling') expect(current.reply).toBeNull()
        expect(current.deadline.answeredAt === null).toBe(isOpen)
        expect(current.events.every((event, n) => n === 0 || event.from === current.events[n - 1]?.to)).toBe(true)
      }),
      proof(400),
    )
  })

  it('refuses what the table does not allow', () => {
    const event = madeEvent(aCase(), 'rated', { kind: 'reporter' }, aCase().createdAt, 1)
    expect(() => applyEvent(aCase(), event)).toThrow('CASE_STATE_FORBIDS')
  })

  it('refuses an act by the wrong side', () => {
    const event = madeEvent(aCase(), 'accepted', { kind: 'reporter' }, aCase().createdAt, 1)
    expect(() => applyEvent(aCase(), event)).toThrow('CASE_STATE_FORBIDS')
  })
})
