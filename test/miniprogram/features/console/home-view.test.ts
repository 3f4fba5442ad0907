import type { PlaceLights } from '@shared/figures/light-counts'
import { consolePlaces, seesCases } from '@/features/console/console-view'
import { headlineOf, sayStuck } from '@/features/console/home-view'
import { lightOf } from '@/features/console/map-view'
import { openingState } from '@/features/console/orders-view'

const lights = (red: number, yellow = 0, green = 0) => ({ open: red + yellow + green, red, yellow, green, paused: 0 })
const place = (name: string, red: number, kind: PlaceLights['kind'] = 'node'): PlaceLights => ({
  ...lights(red),
  code: name,
  name,
  kind,
})

it.each([
  ['nothing late', lights(0, 1, 2), [place('河东街道', 0)], '没有超期，3 件在办'],
  ['most in one place', lights(9), [place('城关街道', 3), place('河东街道', 6)], '9 件超期，6 件在河东街道'],
  ['two places alike', lights(4), [place('城关街道', 2), place('河东街道', 2)], '4 件超期'],
  ['in no place below', lights(2), [place('自己', 2, 'own'), place('河东街道', 0)], '2 件超期'],
] as const)('the first line: %s', (_what, whole, below, said) => {
  expect(headlineOf(whole, below)).toBe(said)
})

it('names the three reasons with most cases', () => {
  const group = (hold: 'person' | 'desk' | 'acceptance' | 'reply', total: number) => ({
    hold,
    by: null,
    total,
    cases: [],
  })
  expect(sayStuck([group('desk', 1), group('person', 4), group('reply', 2), group('acceptance', 3)])).toBe(
    '办事的人还没办好 4 件，没有人受理 3 件，等督办回复 2 件',
  )
})

it.each([
  ['late', lights(1, 1, 1), 'late'],
  ['soon', lights(0, 1, 1), 'soon'],
  ['well', lights(0, 0, 1), 'go'],
  ['empty', lights(0), 'none'],
] as const)('a place is lit by its worst light: %s', (_what, counts, light) => {
  expect(lightOf(counts)).toBe(light)
})

it.each([
  ['a reply that waits for the reader', { awaitsVerdict: 1, lateReply: 5, awaitsReply: 9 }, 'awaitsVerdict'],
  ['what is late', { awaitsVerdict: 0, lateReply: 5, awaitsReply: 9 }, 'lateReply'],
  ['what is out', { awaitsVerdict: 0, lateReply: 0, awaitsReply: 9 }, 'awaitsReply'],
  ['nothing', { awaitsVerdict: 0, lateReply: 0, awaitsReply: 0 }, 'awaitsVerdict'],
] as const)('orders open at %s', (_what, counts, state) => {
  expect(openingState(counts)).toBe(state)
})

it('gives workers no console, and administrators numbers', () => {
  const scopeNames = [{ scope: 'c1', name: '桂花社区' }]
  const roles = (role: 'worker' | 'admin' | 'leader') => ({ roles: [{ role, scope: 'c1' }], scopeNames })
  expect(consolePlaces(roles('worker'))).toEqual([])
  expect(consolePlaces(roles('admin'))).toEqual([{ code: 'c1', name: '桂花社区' }])
  expect([seesCases(roles('admin')), seesCases(roles('leader'))]).toEqual([false, true])
})
