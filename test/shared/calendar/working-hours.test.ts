import { createWorkCalendar } from '@shared/calendar/work-calendar'
import {
  addWorkMs,
  closingOf,
  defaultWorkingHours,
  subtractWorkMs,
  workMsBetween,
} from '@shared/calendar/working-hours'
import { type Instant, instantOf, type LocalDate, type TimeOfDay } from '@shared/kernel/local-date'
import fc from 'fast-check'
import { proof } from '../../support/proof'

const hourMs = 3_600_000
const withHalfDay = createWorkCalendar({
  halfDays: [{ date: '2026-11-25' as LocalDate, name: '半天', notice: '测试通知' }],
})
const at = (text: string): Instant => {
  const [date, time] = text.split(' ')
  return instantOf(date as LocalDate, time as TimeOfDay)
}

describe('addWorkMs', () => {
  it.each([
    ['within the morning, Monday', '2026-11-23 09:00', 2, '2026-11-23 11:00'],
    ['over lunch', '2026-11-23 11:00', 2, '2026-11-23 15:00'],
    ['ends exactly at noon', '2026-11-23 09:00', 3, '2026-11-23 12:00'],
    ['ends exactly at closing', '2026-11-23 09:00', 7, '2026-11-23 18:00'],
    ['after closing on Friday runs from Monday', '2026-11-20 18:00', 1, '2026-11-23 10:00'],
    ['from a Sunday', '2026-11-22 09:41', 4, '2026-11-23 15:00'],
    ['half day closes at noon, Wednesday', '2026-11-25 11:00', 2, '2026-11-26 10:00'],
    ['over National Day', '2026-09-30 17:00', 2, '2026-10-08 10:00'],
  ] as const)('%s', (_rule, from, hours, expected) => {
    expect(addWorkMs(at(from), hours * hourMs, withHalfDay, defaultWorkingHours)).toBe(at(expected))
  })
})

it.each([
  ['the same morning', '2026-11-23 09:30', '2026-11-23 10:00', 0.5],
  ['a night', '2026-11-23 18:00', '2026-11-24 09:00', 0],
  ['a week with a half day', '2026-11-23 00:00', '2026-11-28 00:00', 31],
  ['backwards', '2026-11-24 10:00', '2026-11-23 10:00', 0],
] as const)('workMsBetween: %s', (_rule, from, to, hours) => {
  expect(workMsBetween(at(from), at(to), withHalfDay, defaultWorkingHours)).toBe(hours * hourMs)
})

it.each([
  ['one day before closing is the opening', '2026-11-24 18:00', 7, '2026-11-24 09:00'],
  ['over the weekend', '2026-11-23 10:00', 2, '2026-11-20 17:00'],
  ['over a half day', '2026-11-26 10:00', 5, '2026-11-24 17:00'],
] as const)('subtractWorkMs: %s', (_rule, to, hours, expected) => {
  expect(subtractWorkMs(at(to), hours * hourMs, withHalfDay, defaultWorkingHours)).toBe(at(expected))
})

it('a half day closes at noon', () => {
  expect(closingOf('2026-11-25' as LocalDate, withHalfDay, defaultWorkingHours)).toBe(at('2026-11-25 12:00'))
  expect(() => closingOf('2026-11-22' as LocalDate, withHalfDay, defaultWorkingHours)).toThrow(RangeError)
})

it('adding, subtracting and counting agree to the millisecond', () => {
  const instant = fc.integer({ min: at('2026-09-01 00:00'), max: at('2026-12-20 00:00') })
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 80 * hourMs }), (from, workMs) => {
      const to = addWorkMs(from, workMs, withHalfDay, defaultWorkingHours)
      expect(workMsBetween(from, to, withHalfDay, defaultWorkingHours)).toBe(workMs)
      expect(workMsBetween(from, to - 1, withHalfDay, defaultWorkingHours)).toBe(workMs - 1)
      const back = subtractWorkMs(to, workMs, withHalfDay, defaultWorkingHours)
      expect(back).toBeGreaterThanOrEqual(from)
      expect(workMsBetween(back, to, withHalfDay, defaultWorkingHours)).toBe(workMs)
    }),
    proof(),
  )
})
