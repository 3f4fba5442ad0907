import { createWorkCalendar } from '@shared/calendar/work-calendar'
import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { dueAt, type LimitTerms } from '@shared/deadlines/due-at'
import fc from 'fast-check'
import { proof } from '../../support/proof'
import { published } from '../calendar/calendars'
import { at, say } from './instants'

const workdays = (amount: number, afterHours: LimitTerms['afterHours'] = 'dayDoesNotCount'): LimitTerms => ({
  amount,
  unit: 'workdays',
  afterHours,
})
const due = (acceptedAt: string, terms: LimitTerms) => dueAt(at(acceptedAt), terms, published, defaultWorkingHours)

describe('the table of docs: 2, 5 and 10 working days', () => {
  it.each([
    ['Friday evening before Spring Festival, Saturday is worked', '2026-02-13 18:30', '02-24', '02-27', '03-05'],
    ['during Spring Festival', '2026-02-18 10:00', '02-25', '02-28', '03-06'],
    ['Wednesday before National Day', '2026-09-30 16:59', '10-09', '10-13', '10-20'],
    ['Sunday of the mockups', '2026-11-22 09:41', '11-24', '11-27', '12-04'],
  ] as const)('%s', (_rule, acceptedAt, two, five, ten) => {
    expect([2, 5, 10].map(amount => say(due(acceptedAt, workdays(amount)).dueAt))).toEqual(
      [two, five, ten].map(date => `2026-${date} 18:00`),
    )
  })

  it.each([
    [2, '2026-12-30', false],
    [3, '2026-12-31', true],
    [5, '2027-01-05', true],
    [10, '2027-01-12', true],
  ] as const)('Monday 2026-12-28 + %d ends on %s, provisional: %p', (amount, dueOn, provisional) => {
    expect(due('2026-12-28 10:00', workdays(amount))).toMatchObject({ dueOn, provisional })
  })
})

describe('the hour of submission', () => {
  it.each([
    ['first second of Monday', '2026-11-23 00:00', '2026-11-24 18:00'],
    ['last minute of Monday', '2026-11-23 23:59', '2026-11-24 18:00'],
    ['midnight is Tuesday', '2026-11-24 00:00', '2026-11-25 18:00'],
  ] as const)('does not matter: %s', (_rule, acceptedAt, expected) => {
    expect(say(due(acceptedAt, workdays(1)).dueAt)).toBe(expected)
  })

  it.each([
    ['at closing it is still that day', '2026-11-23 18:00', '2026-11-24 18:00'],
    ['after closing it is Tuesday', '2026-11-23 18:01', '2026-11-25 18:00'],
    ['a Sunday is Monday', '2026-11-22 09:41', '2026-11-24 18:00'],
  ] as const)('counts under the other rule: %s', (_rule, acceptedAt, expected) => {
    expect(say(due(acceptedAt, workdays(1, 'nextWorkday')).dueAt)).toBe(expected)
  })
})

it('ends at noon on a half day', () => {
  const calendar = createWorkCalendar({
    halfDays: [{ date: '2026-11-27' as never, name: '半天', notice: '测试通知' }],
  })
  expect(say(dueAt(at('2026-11-22 09:41'), workdays(5), calendar, defaultWorkingHours).dueAt)).toBe('2026-11-27 12:00')
})

describe('calendar days', () => {
  const days = (amount: number): LimitTerms => ({ amount, unit: 'calendarDays', afterHours: 'dayDoesNotCount' })

  it.each([
    ['a week from Monday is Monday', '2026-11-23 10:00', 7, '2026-11-30 18:00'],
    ['a Saturday end moves to Monday', '2026-11-21 10:00', 7, '2026-11-30 18:00'],
    ['an end in National Day week moves to Thursday the 8th', '2026-09-18 10:00', 15, '2026-10-08 18:00'],
    ['a worked Saturday is a working day', '2026-10-03 10:00', 7, '2026-10-10 18:00'],
  ] as const)('%s', (_rule, acceptedAt, amount, expected) => {
    expect(say(due(acceptedAt, days(amount)).dueAt)).toBe(expected)
  })
})

describe('working hours', () => {
  const hours = (amount: number): LimitTerms => ({ amount, unit: 'workHours', afterHours: 'dayDoesNotCount' })

  it.each([
    ['over lunch', '2026-11-23 11:30', 1, '2026-11-23 14:30'],
    ['over the weekend', '2026-11-20 17:00', 2, '2026-11-23 10:00'],
    ['half an hour', '2026-11-23 10:00', 0.5, '2026-11-23 10:30'],
  ] as const)('%s', (_rule, acceptedAt, amount, expected) => {
    expect(say(due(acceptedAt, hours(amount)).dueAt)).toBe(expected)
  })
})

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p working days', amount => {
  expect(() => due('2026-11-23 10:00', workdays(amount))).toThrow(RangeError)
})

describe('the days that count', () => {
  const kinds = (acceptedAt: string, terms: LimitTerms) =>
    due(acceptedAt, terms).countedDays.map(day =>
      `${day.date.slice(5)} ${day.kind} ${day.ordinal ?? '-'} ${day.why ?? ''}`.trim(),
    )

  it('are those of the mockup', () => {
    expect(kinds('2026-11-22 09:41', workdays(5))).toEqual([
      '11-22 start - 周末',
      '11-23 counted 1',
      '11-24 counted 2',
      '11-25 counted 3',
      '11-26 counted 4',
      '11-27 due 5',
    ])
  })

  it('name holidays and worked Saturdays', () => {
    expect(kinds('2026-09-30 16:59', workdays(3))).toEqual([
      '09-30 start -',
      ...[1, 2, 3, 4, 5, 6, 7].map(date => `10-0${date} off - 国庆节`),
      '10-08 counted 1',
      '10-09 counted 2',
      '10-10 due 3 调休上班',
    ])
  })

  it('show a limit of hours that ends the same day', () => {
    expect(kinds('2026-11-23 09:00', { amount: 2, unit: 'workHours', afterHours: 'dayDoesNotCount' })).toEqual([
      '11-23 due 1',
    ])
  })
})

it('a later submission or a longer limit is never due earlier', () => {
  const instant = fc.integer({ min: at('2023-01-01 00:00'), max: at('2026-12-31 00:00') })
  const terms = fc.record<LimitTerms>({
    amount: fc.integer({ min: 1, max: 30 }),
    unit: fc.constantFrom('workdays', 'calendarDays', 'workHours'),
    afterHours: fc.constantFrom('dayDoesNotCount', 'nextWorkday'),
  })
  const dueOf = (when: number, by: LimitTerms) => dueAt(when, by, published, defaultWorkingHours)
  fc.assert(
    fc.property(instant, fc.nat(200 * 3_600_000), terms, (first, later, by) => {
      const { dueAt: base, countsFrom, countedDays, dueOn } = dueOf(first, by)
      expect(dueOf(first + later, by).dueAt).toBeGreaterThanOrEqual(base)
      expect(dueOf(first, { ...by, amount: by.amount + 1 }).dueAt).toBeGreaterThanOrEqual(base)
      expect(base).toBeGreaterThan(countsFrom - 1)
      expect(countedDays[countedDays.length - 1]).toMatchObject({ date: dueOn, kind: 'due' })
      if (by.unit === 'workdays') expect(countedDays[countedDays.length - 1]?.ordinal).toBe(by.amount)
    }),
    proof(),
  )
})
