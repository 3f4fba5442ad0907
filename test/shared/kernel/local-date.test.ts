import {
  addDays,
  dateOfDayNumber,
  dayNumberOf,
  diffDays,
  hourOf,
  instantOf,
  type LocalDate,
  localDateOf,
  minuteOfDay,
  parseLocalDate,
  type TimeOfDay,
  weekday,
} from '@shared/kernel/local-date'
import fc from 'fast-check'
import { proof } from '../../support/proof'

const day = (text: string) => text as LocalDate

it.each([
  ['Sunday', '2026-11-22', 0],
  ['Thursday, the epoch', '1970-01-01', 4],
  ['Wednesday before the epoch', '1969-12-31', 3],
  ['leap day, Thursday', '2024-02-29', 4],
] as const)('weekday: %s', (_name, date, expected) => {
  expect(weekday(day(date))).toBe(expected)
})

it.each([
  ['over a leap day', '2024-02-28', 2, '2024-03-01'],
  ['over New Year', '2026-12-31', 1, '2027-01-01'],
  ['backwards', '2026-03-01', -1, '2026-02-28'],
] as const)('addDays: %s', (_name, date, days, expected) => {
  expect(addDays(day(date), days)).toBe(expected)
  expect(diffDays(day(date), day(expected))).toBe(days)
})

it.each([
  ['last millisecond of a Beijing day', '2026-11-22T15:59:59.999Z', '2026-11-22', '23:59'],
  ['Beijing midnight begins the next day', '2026-11-22T16:00:00.000Z', '2026-11-23', '0:00'],
  ['morning in Beijing, still yesterday in UTC', '2026-11-22T01:41:00Z', '2026-11-22', '9:41'],
] as const)('localDateOf: %s', (_name, utc, expected, hour) => {
  expect(localDateOf(Date.parse(utc))).toBe(expected)
  expect(hourOf(Date.parse(utc))).toBe(hour)
})

it('instantOf reads Beijing time', () => {
  expect(instantOf(day('2026-11-27'), '18:00')).toBe(Date.parse('2026-11-27T10:00:00Z'))
  expect(instantOf(day('2026-11-27'), '24:00')).toBe(instantOf(day('2026-11-28'), '00:00'))
})

it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', '2026-11-31', 'yesterday'])('refuses %p as a day', text => {
  expect(() => parseLocalDate(text)).toThrow(RangeError)
})

it.each(['24:01', '9:60', '-1:00', 'x'])('refuses %p as a time', text => {
  expect(() => minuteOfDay(text as TimeOfDay)).toThrow(RangeError)
})

it('agrees with the platform on day numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), dayNumber => {
      expect(dayNumberOf(dateOfDayNumber(dayNumber))).toBe(dayNumber)
    }),
    proof(),
  )
})
