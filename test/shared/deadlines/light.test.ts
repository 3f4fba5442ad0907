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

/**
 * product.md C.4: the last 20 % or one working day, whichever is longer, in working time as everything of C. The last
 * working day is what lies between opening and closing (C.2), so on the due day yellow begins when the office opens: before
 * that the whole day is still ahead, and nobody is reminded at night.
 */
it.each([
  ['the evening before, after closing', '2026-11-26 20:00', 'green'],
  ['on the due day, before the office opens', '2026-11-27 08:59', 'green'],
  ['when it opens', '2026-11-27 09:00', 'yellow'],
  ['over lunch', '2026-11-27 12:30', 'yellow'],
  ['at the last instant', '2026-11-27 18:00', 'yellow'],
  ['a minute later', '2026-11-27 18:01', 'red'],
] as const)('five working days until Friday the 27th: %s, %s, %s', (_when, now, expected) => {
  expect(lightOf(at(now), clock(5), rule, published, defaultWorkingHours)).toBe(expected)
})

it.each([
  ['the evening before its last fifth, after closing', '2026-12-02 20:00', 'green'],
  ['when its last fifth opens', '2026-12-03 09:00', 'yellow'],
  ['on the due day, before the office opens', '2026-12-04 08:00', 'yellow'],
] as const)('ten working days until Friday the 4th, the last fifth being two: %s, %s, %s', (_when, now, expected) => {
  expect(lightOf(at(now), clock(10), rule, published, defaultWorkingHours)).toBe(expected)
})

it('turns red one millisecond after the deadline', () => {
  const { dueAt: end } = clock(5)
  expect(lightOf(end + 1, clock(5), rule, published, defaultWorkingHours)).toBe('red')
})
