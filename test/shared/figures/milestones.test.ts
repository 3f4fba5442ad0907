import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import type { NewEvent } from '@shared/cases/case-event'
import { medianOf } from '@shared/figures/median-time'
import { closedAt, firstReplyAt, routedAt, wasRoutedWrong } from '@shared/figures/milestones'
import { monthFactOf } from '@shared/figures/month-fact'
import { saySpan } from '@shared/messages/figure-words'
import { aCase } from '../../support/a-case'
import { beijing } from '../../support/fixed-clock'

const staff = { kind: 'staff', personId: 'worker-wang', name: '王芳' } as const
const other = { kind: 'person', id: 'worker-chen', name: '陈晓' } as const
type Step = readonly [kind: NewEvent['kind'], at: string, more?: Partial<NewEvent>]

const lived = (steps: readonly Step[]) =>
  monthFactOf(
    steps.reduce<Case>(
      (current, [kind, at, more], n) =>
        applyEvent(current, { id: `${n}`, kind, at: beijing(at), actor: staff, note: null, ...more }),
      aCase(beijing('2026-11-23T09:00')),
    ),
  )
const accepted: Step = ['accepted', '2026-11-23T11:00']
const passedOn: Step = ['transferred', '2026-11-23T10:00', { assignee: other }]
const sentBack: Step = ['sentBack', '2026-11-23T10:30', { assignee: other }]
const resolved: Step = ['resolved', '2026-11-24T10:00']
const concluded: Step = ['concluded', '2026-11-24T10:00']
const told: Step = ['told', '2026-11-25T10:00']
const reopened: Step = ['reopened', '2026-11-26T10:00', { actor: { kind: 'reporter' } }]

it.each<[string, readonly Step[], at: string | null]>([
  ['at once, when whoever got it takes it on', [accepted], '2026-11-23T09:00'],
  ['when it was passed on to whoever takes it on', [passedOn, accepted], '2026-11-23T10:00'],
  [
    'not by being passed on later',
    [accepted, ['transferred', '2026-11-24T10:00', { assignee: other }]],
    '2026-11-23T09:00',
  ],
  ['not yet, while nobody takes it on', [passedOn], null],
])('is routed %s', (_rule, steps, at) => {
  expect(routedAt(lived(steps))).toBe(at && beijing(at))
})

it.each<[string, readonly Step[], wrong: boolean]>([
  ['taken on by the first', [accepted, resolved], false],
  ['passed on before anybody took it on', [passedOn, accepted], true],
  ['sent back', [sentBack, accepted], true],
  ['passed on by who had taken it on', [accepted, ['transferred', '2026-11-24T10:00', { assignee: other }]], false],
  ['nobody has looked at it', [], false],
])('routing was wrong or not: %s', (_rule, steps, wrong) => {
  expect(wasRoutedWrong(lived(steps))).toBe(wrong)
})

it.each<[string, readonly Step[], reply: string | null, closed: string | null]>([
  ['answered', [accepted, resolved], '2026-11-24T10:00', '2026-11-24T10:00'],
  ['told by somebody', [accepted, concluded, told], '2026-11-25T10:00', '2026-11-25T10:00'],
  ['there, but not told', [accepted, concluded], null, null],
  ['answered and phoned afterwards', [accepted, resolved, told], '2026-11-24T10:00', '2026-11-24T10:00'],
  ['asked for again', [accepted, resolved, reopened], '2026-11-24T10:00', null],
  [
    'archived',
    [accepted, resolved, ['closed', '2026-12-10T00:00', { actor: { kind: 'system' } }]],
    '2026-11-24T10:00',
    '2026-11-24T10:00',
  ],
])('first reply and end when it was %s', (_rule, steps, reply, closed) => {
  const fact = lived(steps)
  expect([firstReplyAt(fact), closedAt(fact)]).toEqual([reply && beijing(reply), closed && beijing(closed)])
})

it.each<[readonly number[], number | null]>([
  [[], null],
  [[7], 7],
  [[9, 1], 1],
  [[5, 1, 9], 5],
  [[4, 1, 3, 2], 2],
])('median of %j', (values, median) => {
  expect(medianOf(values)).toBe(median)
})

it.each<[number | null, string]>([
  [null, '没有'],
  [0, '0 分钟'],
  [59, '59 分钟'],
  [60, '1 小时'],
  [839, '13 小时 59 分'],
  [840, '2 天'],
  [1000, '2 天 2 小时'],
])('%j working minutes are said as %s', (minutes, said) => {
  expect(saySpan(minutes, 420)).toBe(said)
})
