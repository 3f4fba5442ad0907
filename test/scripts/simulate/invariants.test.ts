import type { Case } from '@shared/cases/case'
import type { CaseEvent, CaseEventKind } from '@shared/cases/case-event'
import type { InboxMessage } from '@shared/inbox/actions'
import { emptyLedger } from '../../../scripts/simulate/client'
import { ledgerViolations, messageViolations, violationsOf } from '../../../scripts/simulate/invariants/check-cases'
import type { Known } from '../../../scripts/simulate/invariants/invariant'
import { aLateCase } from './a-lived-case'

const dayMs = 86_400_000

/** The same case with its first event of a kind changed, or taken out. */
const withEvent =
  (kind: CaseEventKind, change: (event: CaseEvent) => CaseEvent | null) =>
  (stored: Case): Case => {
    const index = stored.events.findIndex(event => event.kind === kind)
    const changed = change(stored.events[index]!)
    return {
      ...stored,
      events: [...stored.events.slice(0, index), ...(changed ? [changed] : []), ...stored.events.slice(index + 1)],
    }
  }

const without = (kind: CaseEventKind) => withEvent(kind, () => null)
const later = (kind: CaseEventKind) => withEvent(kind, event => ({ ...event, at: event.at + dayMs }))

/** Injected into a log that is right: which invariant must say so. */
const injected: readonly (readonly [what: string, inject: (stored: Case) => Case, says: string])[] = [
  [
    'an event takes the responsible away',
    withEvent('accepted', event => ({ ...event, assignee: null as never })),
    'exactly one is responsible',
  ],
  [
    'somebody unknown becomes responsible',
    withEvent('accepted', event => ({ ...event, assignee: { kind: 'person', id: 'nobody', name: '无人' } })),
    'exactly one is responsible',
  ],
  [
    'a desk that does not exist becomes responsible',
    withEvent('accepted', event => ({ ...event, assignee: { kind: 'desk', id: '000', name: '无' } })),
    'exactly one is responsible',
  ],
  [
    'the stored responsible is not the one of the log',
    stored => ({ ...stored, assignee: { kind: 'desk', id: '610999', name: '清河县' } }),
    'exactly one is responsible',
  ],
  ['an event is lost', without('askAnswered'), 'the log replays to what is stored'],
  [
    'an event happened twice',
    stored => ({ ...stored, events: [...stored.events, stored.events[1]!] }),
    'the log replays to what is stored',
  ],
  [
    'the stored state is not the one of the log',
    stored => ({ ...stored, sendBackCount: 1 }),
    'the log replays to what is stored',
  ],
  [
    'an event lies before the one that it follows',
    withEvent('asked', event => ({ ...event, at: event.at - 5 * dayMs })),
    'the log replays to what is stored',
  ],
  ['no next check', stored => ({ ...stored, nextCheckAt: null }), 'no case without an end or a next check'],
  [
    'a check that nobody did',
    stored => ({ ...stored, nextCheckAt: stored.events.at(-1)!.at }),
    'no case without an end or a next check',
  ],
  ['the light never turned red', without('turnedRed'), 'late cases climb in time'],
  ['the light turned red a day late', later('turnedRed'), 'late cases climb in time'],
  [
    'a level was left out',
    withEvent('climbed', event => ({ ...event, level: event.level! + 1 })),
    'late cases climb in time',
  ],
  ['a level was told a day late', later('climbed'), 'late cases climb in time'],
  ['the first level was never told', without('climbed'), 'late cases climb in time'],
  ['no 督办 order was opened', without('supervised'), 'late cases climb in time'],
  [
    'a day too much was promised',
    withEvent('registered', event => ({
      ...event,
      deadline: { ...event.deadline!, dueAt: event.deadline!.dueAt + dayMs },
    })),
    'promises are counted right',
  ],
]

describe('the invariants of the simulation', () => {
  it('have nothing to say about a case that was late and is all right', () => {
    const { stored, known } = aLateCase()
    const kinds = stored.events.map(event => event.kind)
    expect(kinds).toEqual(expect.arrayContaining(['askAnswered', 'turnedRed', 'climbed', 'supervised', 'resolved']))
    expect(violationsOf([stored], known)).toEqual([])
  })

  it.each(injected)('see that %s', (_what, inject, says) => {
    const { stored, known } = aLateCase()
    expect(violationsOf([inject(stored)], known).join('\n')).toContain(says)
  })

  it('forgive what a sweep that was out of order could not do in time, and no more', () => {
    const { stored, known } = aLateCase()
    const red = stored.events.find(event => event.kind === 'turnedRed')!
    const out: Known = { ...known, outages: [[red.at - 1, red.at + dayMs / 2]] }
    expect(violationsOf([stored], out)).toEqual([])
    expect(violationsOf([later('turnedRed')(stored)], out).join('\n')).toContain('the light did not turn red')
    const ended: Case = {
      ...stored,
      events: stored.events.filter(event => event.at < red.at || event.kind === 'resolved'),
    }
    expect(violationsOf([ended], { ...known, outages: [[red.at - 1, known.sweptAt]] }).join('\n')).not.toContain('late')
  })

  it('see that somebody on leave was made responsible', () => {
    const { stored, known } = aLateCase()
    const chen = { ...known.people.get('worker-chen')!, leaves: [{ from: '2026-11-23', to: '2026-11-23', reason: '' }] }
    const away: Known = { ...known, people: new Map([...known.people, ['worker-chen', chen]]) }
    const given = withEvent('dispatched', event => ({
      ...event,
      assignee: { kind: 'person', id: 'worker-chen', name: '陈晓' },
    }))
    const dispatched: CaseEvent = { ...stored.events[0]!, id: 'd', kind: 'dispatched', actor: { kind: 'system' } }
    expect(violationsOf([given({ ...stored, events: [dispatched, ...stored.events] })], away).join()).toContain(
      'who is away',
    )
  })
})

describe('messages', () => {
  const { stored, known } = aLateCase()
  const message: InboxMessage = {
    _id: 'm1',
    personId: 'worker-wang',
    kind: 'caseAssigned',
    caseId: stored._id,
    title: '',
    actorName: '',
    at: stored.createdAt,
    readAt: null,
    pushAt: null,
  }

  it('come once', () => {
    const other = { ...message, _id: 'm2', kind: 'caseUrgent' } as const
    expect(messageViolations([stored], [message, other], known, new Map())).toEqual([])
    expect(messageViolations([stored], [message, { ...message, _id: 'm2' }], known, new Map())).toHaveLength(1)
  })

  it('do not stay in an outbox when a sweep has run since they were seen there', () => {
    const waiting = { ...stored, outbox: [message] }
    expect(messageViolations([waiting], [], known, new Map([['m1', known.sweptAt - dayMs]]))).toHaveLength(1)
    expect(messageViolations([waiting], [], known, new Map([['m1', known.sweptAt]]))).toEqual([])
    expect(messageViolations([waiting], [], known, new Map())).toEqual([])
  })
})

describe('what clients know', () => {
  const { stored } = aLateCase()
  const ledger = (more: Partial<ReturnType<typeof emptyLedger>>) => ({ ...emptyLedger(), ...more })

  it('is in the log when it was acknowledged, and not when it was refused', () => {
    const acknowledged = new Map([['accepted-1', stored._id]])
    expect(ledgerViolations([stored], ledger({ acknowledged, refused: new Map([['never', 'NOT_ALLOWED']]) }))).toEqual(
      [],
    )
    const lost = ledger({ acknowledged: new Map([['lost-1', stored._id]]) })
    expect(ledgerViolations([stored], lost)).toHaveLength(1)
    const smuggled = ledger({ refused: new Map([['accepted-1', 'NOT_ALLOWED']]) })
    expect(ledgerViolations([stored], smuggled)).toHaveLength(1)
    expect(ledgerViolations([stored], ledger({ defects: ['a defect'] }))).toHaveLength(1)
  })
})
