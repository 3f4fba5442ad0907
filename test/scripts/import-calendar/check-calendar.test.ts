import type { CalendarImport } from '@shared/calendar/merge-calendar'
import { publishedSchedules } from '@shared/calendar/schedules'
import { createWorkCalendar } from '@shared/calendar/work-calendar'
import { parseCalendarFile } from '../../../scripts/import-calendar/calendar-file'
import { checkCalendar } from '../../../scripts/import-calendar/check-calendar'

function check(json: unknown): { calendar?: CalendarImport; problems: readonly string[] } {
  const parsed = parseCalendarFile(json)
  if (!('file' in parsed)) return { problems: parsed.problems }
  const checked = checkCalendar(parsed.file)
  return checked.ok ? { calendar: checked.calendar, problems: [] } : { problems: checked.problems }
}
const imported = (json: unknown) => {
  const { calendar, problems } = check(json)
  if (!calendar) throw new Error(problems.join())
  return calendar
}

/** A published year the way the public data set writes it: a day an entry. */
function asDays(year: number) {
  const { special } = createWorkCalendar({ schedules: publishedSchedules.filter(each => each.year === year) })
  const days = [...special.values()].filter(day => day.notice !== null)
  return {
    year,
    papers: [days[0]?.notice ?? ''],
    days: days.map(({ date, name, kind }) => ({ name, date, isOffDay: kind === 'holiday' })).reverse(),
  }
}

describe('a calendar file', () => {
  it.each(publishedSchedules.map(each => each.year))('%i says the same as the notice', year => {
    const { schedules = [] } = imported(asDays(year))
    const plain = createWorkCalendar({ schedules: publishedSchedules.filter(each => each.year === year) })
    expect([...createWorkCalendar({ schedules }).special].sort()).toEqual([...plain.special].sort())
  })

  const year = (days: readonly object[]) => ({ year: 2027, days })
  const off = (date: string, name = '元旦') => ({ name, date, isOffDay: true })
  const worked = (date: string, name = '元旦') => ({ name, date, isOffDay: false })

  it.each([
    ['nothing', {}, 'The file says nothing about days or hours.'],
    ['something else', { holidays: [] }, 'the file has holidays, which means nothing here'],
    ['a year without days', { year: 2027, days: [] }, 'days is too small'],
    ['a list', [1], 'the file should be of type object'],
    ['a day that does not exist', year([off('2027-02-29')]), '2027-02-29 does not exist'],
    ['a day written otherwise', year([off('2027-1-1')]), 'days.0.date is no day like 2027-01-31'],
    ['a day twice', year([off('2027-01-02'), worked('2027-01-02')]), '2027-01-02 is a day of 2027 twice'],
    ['a day of another year', year([off('2026-10-01')]), '2026-10-01 is no day of 2027'],
    [
      'a weekday worked in lieu',
      year([off('2027-01-01'), worked('2027-01-05')]),
      '2027-01-05 is no weekend day, so it is worked anyway',
    ],
    [
      'a day worked in lieu of nothing',
      year([off('2027-01-01'), worked('2027-01-09', '春节')]),
      '2027-01-09 is worked in lieu of 春节, which has no day off',
    ],
    ['a year twice', { schedules: [year([off('2027-01-01')]), year([off('2027-01-02')])] }, '2027 is there twice'],
    [
      'a half day without a notice',
      { halfDays: [{ date: '2027-02-05', name: '半天' }] },
      'halfDays.0.notice should be of type string',
    ],
    [
      'hours that overlap',
      {
        hours: {
          spans: [
            ['09:00', '12:00'],
            ['11:00', '18:00'],
          ],
          halfDayClosesAt: '12:00',
        },
      },
      'The opening hours overlap or are not in order.',
    ],
    [
      'a half day that closes before it opens',
      { hours: { spans: [['09:00', '12:00']], halfDayClosesAt: '08:00' } },
      'A half day would close before it opens.',
    ],
    [
      'a time that no clock shows',
      { hours: { spans: [['09:00', '25:00']], halfDayClosesAt: '12:00' } },
      '25:00 is shown by no clock',
    ],
  ])('with %s is refused with the reason', (_what, json, problem) => {
    expect(check(json).problems).toEqual([problem])
  })

  it('is accepted without a statutory day, with a warning', () => {
    const parsed = parseCalendarFile(year([off('2027-01-01')]))
    const checked = 'file' in parsed ? checkCalendar(parsed.file) : null
    expect(checked?.ok && checked.warnings).toHaveLength(5)
  })
})
