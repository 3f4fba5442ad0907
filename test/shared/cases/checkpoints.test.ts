import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { pauseClock, reopenUntilOf, startClock, stopClock } from '@shared/cases/case-clock'
import type { NewEvent } from '@shared/cases/case-event'
import { nextCheckOf, nextCheckpoint } from '@shared/cases/checkpoints'
import { errandOf } from '@shared/cases/errand'
import { close71530 } from '@shared/deadlines/shipped-policies'
import { aCase, workTime } from '../../support/a-case'
import { beijing } from '../../support/fixed-clock'

const staff = { kind: 'staff', personId: 'worker-wang', name: '王芳' } as const
const having = (current: Case, kind: NewEvent['kind'], at: string, more: Partial<NewEvent> = {}): Case =>
  applyEvent(current, { id: `${kind}-${at}`, kind, at: beijing(at), actor: staff, note: null, ...more })

/** Everything that falls due until then, as a sweep that never stops would find it. */
function swept(current: Case, until: string): Case {
  const next = nextCheckpoint(current, workTime)
  return next && next.at <= beijing(until) ? swept(applyEvent(current, next.event), until) : current
}

const said = (current: Case) =>
  current.events
    .filter(event => event.actor.kind === 'system')
    .map(event => `${new Date(event.at + 8 * 3_600_000).toISOString().slice(5, 16)} ${event.kind}`)

/** Reported on Monday 23 November 2026 at 9:41; due on Monday the 30th at 18:00. */
const monday = aCase()
const handled = having(monday, 'accepted', '2026-11-23T10:00')

describe('what falls due for a case', () => {
  it('that nobody touches: accept limit, share, yellow, red, a level each working day, supervision, then the top every week', () => {
    expect(said(swept(monday, '2026-12-18T20:00'))).toEqual([
      '11-24T09:41 acceptLate',
      '11-26T14:30 shareLate',
      '11-30T09:00 turnedYellow',
      '11-30T18:00 turnedRed',
      '12-01T18:00 climbed',
      '12-02T18:00 climbed',
      '12-03T18:00 climbed',
      '12-03T18:00 supervised',
      '12-07T18:00 supervisionReplyLate',
      '12-10T18:00 climbed',
      '12-14T18:00 supervisionReplyLate',
      '12-17T18:00 climbed',
    ])
  })

  it('climbs from the leader to the top of the organisation, rung by rung', () => {
    const levels = swept(monday, '2026-12-11T20:00').events.flatMap(event => event.level ?? [])
    expect(levels).toEqual([2, 3, 4, 4])
  })

  it('of a place outside every grid climbs from the street, for the community has it', () => {
    const outside = { ...monday, gridCode: null, orgPath: monday.orgPath.slice(0, -1) }
    const levels = swept(outside, '2026-12-09T20:00').events.flatMap(event => event.level ?? [])
    expect(levels).toEqual([3, 4, 4])
  })

  describe('an open 督办 order', () => {
    const supervised = swept(monday, '2026-12-03T19:00')
    const order = supervised.supervision!
    const withdrawn = having(supervised, 'withdrawn', '2026-12-04T09:00', { actor: { kind: 'reporter' } })
    const reply = { text: '居民撤回了', at: beijing('2026-12-28T09:00'), byName: '王芳' }
    const replied = having(withdrawn, 'supervisionReplied', '2026-12-28T09:00', { supervision: { ...order, reply } })
    const since = (current: Case) => said(current).filter(line => line > '12-04' || line < '11')

    it('of what was withdrawn waits for its reply every week, and keeps it out of the archive', () => {
      const waited = swept(withdrawn, '2026-12-25T20:00')
      expect(since(waited)).toEqual([
        '12-07T18:00 supervisionReplyLate',
        '12-14T18:00 supervisionReplyLate',
        '12-21T18:00 supervisionReplyLate',
      ])
      expect(waited.status).toBe('withdrawn')
    })

    it('waits for the verdict every week, and keeps it out of the archive', () => {
      expect(swept(replied, '2027-01-18T20:00')).toMatchObject({ status: 'withdrawn' })
      expect(since(swept(replied, '2027-01-18T20:00'))).toContain('01-05T18:00 supervisionVerdictLate')
    })

    it('that is settled lets it go', () => {
      const acceptedAt = beijing('2026-12-29T09:00')
      const settled = having(replied, 'supervisionAccepted', '2026-12-29T09:00', {
        supervision: { ...order, reply, acceptedAt },
      })
      expect(swept(settled, '2026-12-29T09:00').status).toBe('archived')
    })
  })

  describe('papers that are still here when an errand has ended', () => {
    const materials = [{ id: 'idCard', name: '身份证' }]
    const errand = { ...handled, errand: errandOf(materials) }
    const step = (kind: 'received' | 'returned' | 'kept') => ({
      errandStep: { kind, materialIds: ['idCard'], receiptNo: 'QH20261123-0001-01' },
    })
    const received = having(errand, 'errandRecorded', '2026-11-23T11:00', step('received'))

    it.each([
      ['withdrawn', { actor: { kind: 'reporter' } }],
      ['rejected', {}],
    ] as const)('%s: told every week, and not archived before they are back', (kind, more) => {
      const ended = having(received, kind, '2026-11-23T12:00', more)
      const waited = swept(ended, '2026-12-15T20:00')
      expect(said(waited)).toEqual([
        '11-30T18:00 materialsHeld',
        '12-07T18:00 materialsHeld',
        '12-14T18:00 materialsHeld',
      ])
      const back = having(waited, 'errandRecorded', '2026-12-16T10:00', step('returned'))
      expect(swept(back, '2026-12-16T10:00').status).toBe('archived')
    })

    it('closed: they can still go back', () => {
      const closed = having(having(received, 'resolved', '2026-11-23T12:00'), 'rated', '2026-11-23T13:00', {
        actor: { kind: 'reporter' },
        rating: 'satisfied',
      })
      expect(said(swept(closed, '2026-11-30T20:00'))).toEqual(['11-30T18:00 materialsHeld'])
      const kept = having(closed, 'errandRecorded', '2026-12-01T10:00', { ...step('kept'), note: '街道留存' })
      expect(nextCheckOf(kept, workTime)).toBe(beijing('2026-12-09T00:00'))
    })
  })

  it('is the same after three days without a sweep', () => {
    const late = swept(handled, '2026-12-04T09:00')
    const daily = ['2026-11-30T10:00', '2026-12-01T19:00', '2026-12-02T19:00', '2026-12-04T09:00'].reduce(
      swept,
      handled,
    )
    expect(late).toEqual(daily)
  })

  it('is nothing twice', () => {
    const once = swept(monday, '2026-12-18T20:00')
    expect(swept(once, '2026-12-18T20:00')).toBe(once)
    expect(new Set(once.events.map(event => event.id)).size).toBe(once.events.length)
  })

  it('comes right after an act that was done before the sweep found it, so that the log stays in order', () => {
    const noted = having(handled, 'progressed', '2026-12-01T09:00')
    const ats = swept(noted, '2026-12-02T09:00').events.map(event => event.at)
    expect(ats).toEqual([...ats].sort((a, b) => a - b))
  })

  it('a question that nobody answers lapses after five working days, and the clock goes on', () => {
    const asked = having(handled, 'asked', '2026-11-24T10:00', {
      note: '是几楼？',
      deadline: pauseClock(handled.deadline, beijing('2026-11-24T10:00')),
    })
    expect(nextCheckOf(asked, workTime)).toBe(beijing('2026-12-01T18:00') + 1)
    const lapsed = swept(asked, '2026-12-01T19:00')
    expect(lapsed).toMatchObject({ status: 'handling', openQuestion: null, deadline: { dueOn: '2026-12-08' } })
    // Its share, until 26 November 14:30, had two working days and a part left when the question was asked.
    expect(lapsed.ladder.shareDueAt).toBe(beijing('2026-12-04T11:30'))
  })

  it('an answer is closed after fifteen days, and archived after fifteen more', () => {
    const at = '2026-11-26T16:20'
    const answered = having(handled, 'resolved', at, {
      note: '修好了',
      deadline: stopClock(handled.deadline, beijing(at), workTime),
      reopenUntil: reopenUntilOf(beijing(at)),
    })
    expect(nextCheckOf(answered, workTime)).toBe(beijing('2026-12-12T00:00'))
    const closed = swept(answered, '2026-12-12T00:00')
    expect(closed.status).toBe('closed')
  })

  it('nothing leads out of the archive', () => {
    const withdrawn = applyEvent(monday, {
      id: 'w',
      kind: 'withdrawn',
      at: beijing('2026-11-23T11:00'),
      actor: { kind: 'reporter' },
      note: null,
    })
    const archived = swept(withdrawn, '2027-03-01T00:00')
    expect(archived.status).toBe('archived')
    expect(nextCheckpoint(archived, workTime)).toBeNull()
  })

  it('a submission that stopped the clock is told to the desk every week until it decides', () => {
    const at = beijing('2026-11-24T10:00')
    const hard = { ...handled, deadline: startClock(close71530, 'hard', handled.createdAt, workTime) }
    const deciding = having(hard, 'submittedForDecision', '2026-11-24T10:00', {
      deadline: stopClock(hard.deadline, at, workTime),
      decision: {
        desk: { kind: 'desk', id: '610999001003', name: '桂花社区' },
        submittedAt: at,
        text: null,
        decidedAt: null,
      },
    })
    expect(said(swept(deciding, '2026-12-09T00:00')).filter(line => line.includes('shareLate'))).toEqual([
      '12-01T18:00 shareLate',
      '12-08T18:00 shareLate',
    ])
    const decided = { ...deciding, decision: { ...deciding.decision!, text: '换线路', decidedAt: at } }
    expect(nextCheckpoint(decided, workTime)).toBeNull()
  })

  it('reopened on the same day: the lights of the new clock come again', () => {
    const late = swept(handled, '2026-11-30T19:00')
    const again = {
      ...late,
      deadline: { ...late.deadline, startedAt: late.deadline.startedAt + 1 },
    }
    expect(nextCheckpoint(again, workTime)?.event.kind).toBe('turnedYellow')
  })
})
