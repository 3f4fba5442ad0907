import { publishedSchedules } from '@shared/calendar/schedules'
import { createWorkCalendar, isSettled, isWorkday } from '@shared/calendar/work-calendar'
import { addWorkdays, workdayFrom, workdaysBetween } from '@shared/calendar/workdays'
import { addDays, diffDays, type LocalDate } from '@shared/kernel/local-date'
import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { proof } from '../../support/proof'
import { published } from './calendars'

const day = (text: string) => text as LocalDate
const anyDay = fc
  .integer({ min: 0, max: diffDays(day('2023-01-01'), day('2026-12-31')) })
  .map(n => addDays(day('2023-01-01'), n))

describe('addWorkdays', () => {
  it.each([
    ['skips an ordinary weekend: Friday to Monday', '2026-09-11', 1, '2026-09-14'],
    ['counts the Sunday worked in lieu', '2026-09-18', 1, '2026-09-20'],
    ['skips Mid-Autumn: Thursday to Monday', '2026-09-24', 1, '2026-09-28'],
    ['skips National Day, then counts the worked Saturday', '2026-09-30', 3, '2026-10-10'],
    ['counts both ends of Spring Festival: worked Saturday before and after', '2026-02-13', 6, '2026-02-28'],
    ['knows that the notice of 2023 reached into 2022', '2022-12-30', 1, '2023-01-03'],
    ['gives the day itself for 0, even on a Sunday', '2026-09-13', 0, '2026-09-13'],
    ['counts back over the weekend: Monday to Friday', '2026-09-14', -1, '2026-09-11'],
    ['counts back from a Sunday off', '2026-09-13', -1, '2026-09-11'],
    ['takes New Year’s Day off before the notice is there', '2026-12-31', 1, '2027-01-04'],
  ] as const)('%s', (_rule, from, workdays, expected) => {
    expect(addWorkdays(day(from), workdays, published)).toBe(expected)
  })

  it('refuses days outside the table instead of guessing', () => {
    expect(() => addWorkdays(day('2036-12-30'), 10, published)).toThrow(RangeError)
    expect(() => addWorkdays(day('1999-01-04'), 1, published)).toThrow(RangeError)
  })

  it('is undone by counting back, from working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const start = workdayFrom(from, published)
        const end = addWorkdays(start, count, published)
        expect(addWorkdays(end, -count, published)).toBe(start)
        expect(workdaysBetween(start, end, published)).toBe(count)
      }),
      proof(),
    )
  })

  it('agrees with a day-by-day count', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        let date = from
        for (let left = count; left > 0; left -= isWorkday(date, published) ? 1 : 0) date = addDays(date, 1)
        expect(addWorkdays(from, count, published)).toBe(date)
      }),
      proof(),
    )
  })
})

describe('against chinese-days, an independent data set', () => {
  it('agrees on every day of 2023–2026', () => {
    const different: string[] = []
    for (let date = day('2023-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
      if (isWorkday(date, published) !== chineseDays.isWorkday(date)) different.push(date)
    }
    expect(different).toEqual([])
  })

  it('agrees on additions', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 10 }), (from, count) => {
        fc.pre(from <= '2026-12-14')
        expect(addWorkdays(from, count, published)).toBe(chineseDays.findWorkday(count, from))
      }),
      proof(200),
    )
  })
})

describe('what a later notice can still change', () => {
  it.each([
    ['Wednesday before a Friday New Year is settled', '2026-12-30', true],
    ['31 December can become a bridge day', '2026-12-31', false],
    ['next year is open', '2027-01-04', false],
  ] as const)('%s', (_rule, through, expected) => {
    expect(isSettled(day('2026-12-01'), day(through), published)).toBe(expected)
  })

  it('leaves open the Saturday 29 December that the notice for 2019 made a working day', () => {
    const upTo2018 = createWorkCalendar({ schedules: [{ year: 2018, notice: 'test', festivals: [] }] })
    expect(upTo2018.settledThrough).toBe('2018-12-28')
  })

  it('ends at the first missing year', () => {
    const gap = createWorkCalendar({ schedules: publishedSchedules.filter(each => each.year !== 2025) })
    expect(gap.publishedThrough).toBe('2024-12-31')
  })
})

describe('local notices', () => {
  const local = createWorkCalendar({
    localHolidays: [{ date: day('2026-08-03'), name: '那达慕', notice: '县政府通知 3 号' }],
  })

  it('adds a local holiday', () => {
    expect(addWorkdays(day('2026-07-31'), 1, local)).toBe('2026-08-04')
  })

  it('names the notice of every special day', () => {
    expect(local.special.get(day('2026-08-03'))?.notice).toBe('县政府通知 3 号')
    expect(local.special.get(day('2022-12-31'))?.notice).toContain('2022-12/08')
    expect(local.special.get(day('2027-01-01'))?.notice).toBeNull()
  })
})
