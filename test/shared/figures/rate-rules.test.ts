import type { CountedEvent, MonthFact } from '@shared/figures/month-fact'
import { rateOf, rateRules } from '@shared/figures/rate-rules'
import { beijing } from '../../support/fixed-clock'

const registered = beijing('2026-11-16T10:00')
const acceptBy = beijing('2026-11-17T10:00')
const dueAt = beijing('2026-11-23T18:00')

const event = (kind: CountedEvent['kind'], at: number, more: Partial<CountedEvent> = {}): CountedEvent => ({
  kind,
  at,
  by: 'staff',
  from: null,
  assigns: false,
  acceptBy: null,
  dueAt: null,
  replyBy: null,
  ...more,
})
const registration = event('registered', registered, { by: 'reporter', assigns: true, acceptBy, dueAt })

const aFact = (more: Partial<MonthFact> = {}): MonthFact => ({
  path: [],
  createdAt: registered,
  channel: 'wechat',
  categoryId: 'facility',
  status: 'dispatched',
  keptBySelf: false,
  dueAt,
  answeredAt: null,
  policyId: 'feedback-2-5-10',
  policyVersion: 1,
  yellowAt: beijing('2026-11-23T09:00'),
  view: null,
  events: [registration],
  ...more,
})
const acceptedAt = (at: string) => ({ events: [registration, event('accepted', beijing(at))] })
const answered = { status: 'answered', answeredAt: dueAt, yellowAt: null } as const

const inTime = '2026-11-16T12:00'
const early = '2026-11-17T10:00'
const late = '2026-11-24T09:00'

it.each<[string, Partial<MonthFact>, now: string, verdict: object]>([
  ['accepted within the limit for accepting', acceptedAt(inTime), late, { counts: true }],
  ['accepted at the very instant of the limit', acceptedAt(early), late, { counts: true }],
  ['accepted later', acceptedAt('2026-11-17T10:01'), late, { counts: false }],
  [
    'accepted later, and withdrawn then',
    { ...acceptedAt('2026-11-18T10:00'), status: 'withdrawn' },
    late,
    { counts: false },
  ],
  ['not accepted, the limit not over', {}, early, { excluded: 'notDueYet' }],
  ['not accepted, the limit over', {}, late, { counts: false }],
  ['withdrawn before anybody took it on', { status: 'withdrawn' }, late, { excluded: 'withdrawn' }],
  ['merged before anybody took it on', { status: 'merged' }, late, { excluded: 'merged' }],
  [
    'refused in time: a refusal is a response',
    { status: 'rejected', events: [registration, event('rejected', beijing(inTime))] },
    late,
    { counts: true },
  ],
  [
    'without a limit for accepting, that of the answer counts',
    { events: [{ ...registration, acceptBy: null }, event('accepted', beijing('2026-11-23T17:00'))] },
    late,
    { counts: true },
  ],
])('响应率: %s', (_case, more, now, verdict) => {
  expect(rateRules.response(aFact(more), beijing(now))).toEqual(verdict)
})

it.each<[string, Partial<MonthFact>, now: string, verdict: object]>([
  ['answered', answered, late, { counts: true }],
  ['answered late: solved all the same', { ...answered, answeredAt: dueAt + 1 }, late, { counts: true }],
  ['open and late', {}, late, { counts: false }],
  ['open until the last instant', {}, '2026-11-23T18:00', { excluded: 'notDueYet' }],
  [
    'waiting for the reporter, after the due day too',
    { status: 'waiting', yellowAt: null },
    late,
    { excluded: 'paused' },
  ],
  ['refused', { status: 'rejected', yellowAt: null }, late, { excluded: 'rejected' }],
  ['merged', { status: 'merged', yellowAt: null }, late, { excluded: 'merged' }],
  ['handled again and late', { ...acceptedAt(inTime), view: null }, late, { counts: false }],
])('解决率: %s', (_case, more, now, verdict) => {
  expect(rateRules.solution(aFact(more), beijing(now))).toEqual(verdict)
})

it.each<[string, Partial<MonthFact>, verdict: object]>([
  ['satisfied', { ...answered, view: 'satisfied' }, { counts: true }],
  ['fairly satisfied', { ...answered, view: 'fair' }, { counts: true }],
  ['unsatisfied', { ...answered, view: 'unsatisfied' }, { counts: false }],
  ['said nothing', answered, { excluded: 'noView' }],
  ['found by a worker', { ...answered, channel: 'found', view: 'satisfied' }, { excluded: 'aboutNobody' }],
  ['not answered yet', {}, { excluded: 'notAnswered' }],
  ['withdrawn', { status: 'withdrawn' }, { excluded: 'withdrawn' }],
])('满意率: %s', (_case, more, verdict) => {
  expect(rateRules.satisfaction(aFact(more), dueAt)).toEqual(verdict)
})

it('a rate lists what it leaves out, and nothing is left over', () => {
  const facts = [aFact(answered), aFact(), aFact({ status: 'merged' }), aFact({ status: 'merged' })]
  expect(rateOf('solution', facts, beijing(late))).toEqual({
    registered: 4,
    numerator: 1,
    denominator: 2,
    share: 0.5,
    excluded: [{ why: 'merged', count: 2 }],
  })
  expect(rateOf('solution', [], beijing(late)).share).toBeNull()
})
