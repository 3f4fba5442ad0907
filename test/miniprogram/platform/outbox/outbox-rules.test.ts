import type { ErrorCode } from '@shared/kernel/errors'
import {
  afterDone,
  afterFailure,
  hasRoom,
  networkBack,
  nextTryAt,
  onceMore,
  outboxLimits,
  readyActs,
} from '@/platform/outbox/outbox-rules'
import type { WaitingAct } from '@/platform/outbox/waiting-act'
import { idOf, waiting } from './waiting'

const lamp = { caseId: 'lamp' }
const drain = { caseId: 'drain' }
const refused = { refusal: 'CHANGED_MEANWHILE' }
const photo = { id: idOf(9), stage: 'after', shot: null, fileId: null } as const
const orders = (acts: readonly WaitingAct[]) => acts.map(each => each.order)

it.each([
  ['reports of their own leave in the order they were written', [waiting(2), waiting(1)], [1, 2]],
  ['of one case only the first', [waiting(1, lamp), waiting(2, lamp), waiting(3, drain)], [1, 3]],
  ['behind a refused one nothing of its case leaves', [waiting(1, { ...lamp, ...refused }), waiting(2, lamp)], []],
  ['behind one that pauses nothing of its case leaves', [waiting(1, { ...lamp, notBefore: 11 }), waiting(2, lamp)], []],
  ['a report that pauses holds up no other', [waiting(1, { notBefore: 11 }), waiting(2)], [2]],
  ['a refused report holds up no other', [waiting(1, refused), waiting(2)], [2]],
  ['a pause that ends now is over', [waiting(1, { notBefore: 10 })], [1]],
] as const)('%s', (_rule, acts, expected) => {
  expect(orders(readyActs(acts, 10))).toEqual(expected)
})

it.each([
  ['nothing waits', [], null],
  ['only refused ones', [waiting(1, refused)], null],
  ['the earliest of those that may leave', [waiting(1, { notBefore: 30 }), waiting(2, { notBefore: 20 })], 20],
  ['not one behind a refused one', [waiting(1, { ...lamp, ...refused }), waiting(2, { ...lamp, notBefore: 5 })], null],
] as const)('tries again: %s', (_rule, acts, expected) => {
  expect(nextTryAt(acts)).toBe(expected)
})

it.each([
  ['no network: after 5 seconds', 0, 'NETWORK_UNREACHABLE', {}, { tries: 1, notBefore: 105_000, refusal: null }],
  ['the third time after 20', 2, 'NETWORK_UNREACHABLE', {}, { tries: 3, notBefore: 120_000, refusal: null }],
  ['at most ten minutes', 11, 'NETWORK_UNREACHABLE', {}, { tries: 12, notBefore: 700_000, refusal: null }],
  ['no network for days is no refusal', 9000, 'NETWORK_UNREACHABLE', {}, { notBefore: 700_000, refusal: null }],
  ['a limit says when', 0, 'LIMIT_REACHED', { retryAfterMs: 900_000 }, { notBefore: 1_000_000, refusal: null }],
  ['a service that never works', 11, 'SERVER_TROUBLE', {}, { tries: 12, refusal: 'SERVER_TROUBLE' }],
  ['somebody else was faster', 0, 'CHANGED_MEANWHILE', {}, { refusal: 'CHANGED_MEANWHILE' }],
  ['no right any more', 0, 'NOT_ALLOWED', {}, { refusal: 'NOT_ALLOWED' }],
  ['signed out', 0, 'NOT_SIGNED_IN', {}, { refusal: 'NOT_SIGNED_IN' }],
  ['the same was reported before', 0, 'REPORTED_BEFORE', {}, { refusal: 'REPORTED_BEFORE' }],
] as const)('after a failure: %s', (_rule, tries, code, details, expected) => {
  expect(afterFailure(waiting(1, { tries }), code as ErrorCode, details, 100_000)).toMatchObject(expected)
})

it.each([
  ['what paused goes at once', { notBefore: 600_000 }, { notBefore: 1000 }],
  ['a limit of the service stays', { notBefore: 700_000 }, { notBefore: 700_000 }],
  ['a refused one stays refused', { ...refused, notBefore: 5000 }, { ...refused, notBefore: 5000 }],
] as const)('the network is back: %s', (_rule, before, expected) => {
  expect(networkBack(waiting(1, before), 1000)).toMatchObject(expected)
})

it('once more begins from the beginning', () => {
  expect(onceMore(waiting(1, { ...refused, tries: 7, notBefore: 99 }), 5)).toMatchObject({
    refusal: null,
    tries: 0,
    notBefore: 5,
  })
})

const seen = (n: number, caseId: string, seenRevision: number) => waiting(n, { caseId, input: { seenRevision } })

it.each([
  ['the next act on it has seen what the first did', 5, [[2, 5]]],
  ['somebody else came in between: the cloud shall say so', 6, []],
  ['an answer without a revision', null, []],
] as const)('after an act is done: %s', (_rule, revision, expected) => {
  const behind = [seen(1, 'lamp', 4), seen(2, 'lamp', 4), seen(3, 'lamp', 3), seen(4, 'drain', 4)]
  const moved = afterDone(seen(1, 'lamp', 4), revision, behind)
  expect(moved.map(each => [each.order, each.input.seenRevision])).toEqual(expected)
})

it('has an end: so many acts, so many photos', () => {
  const acts = (count: number, photos: WaitingAct['photos'] = null) =>
    Array.from({ length: count }, (_, n) => waiting(n, { photos }))
  expect(hasRoom(acts(outboxLimits.acts - 1), 0)).toBe(true)
  expect(hasRoom(acts(outboxLimits.acts), 0)).toBe(false)
  expect(hasRoom(acts(outboxLimits.photos - 1, [photo]), 1)).toBe(true)
  expect(hasRoom(acts(outboxLimits.photos - 1, [photo]), 2)).toBe(false)
})
