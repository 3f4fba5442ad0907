import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { dueAt } from '@shared/deadlines/due-at'
import { lightOf, yellowAt } from '@shared/deadlines/light'
import { published } from '../calendar/calendars'
import { at, say } from './instants'

const rule = { lastShare: 0.2, atLeastWorkdays: 1 }
const clock = (amount: number) =>
  dueAt(
    at('2026-11-22 09:41'),
    { amount, unit: 'workdays', afterHours: 'dayDoesNotCount' },
    published,
    defaultWorkingHours,
  )

it.each([
  [2, 'one working day is longer: Tuesday morning', '2026-11-24 9:00'],
  [5, 'both are one working day: Friday morning', '2026-11-27 9:00'],
  [10, 'the last fifth is two working days: Thursday morning', '2026-12-03 9:00'],
] as const)('of %d working days, %s', (amount, _rule, expected) => {
  expect(say(yellowAt(clock(amount), rule, published, defaultWorkingHours))).toBe(expected)
})

it.each([
  ['2026-11-27 08:59', 'green'],
  ['2026-11-27 09:00', 'yellow'],
  ['2026-11-27 18:00', 'yellow'],
  ['2026-11-27 18:01', 'red'],
] as const)('five working days until Friday the 27th, at %s: %s', (now, expected) => {
  expect(lightOf(at(now), clock(5), rule, published, defaultWorkingHours)).toBe(expected)
})

it('turns red one millisecond after the deadline', () => {
  const { dueAt: end } = clock(5)
  expect(lightOf(end + 1, clock(5), rule, published, defaultWorkingHours)).toBe('red')
})
