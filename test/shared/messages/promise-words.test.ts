import type { CountedDay } from '@shared/cases/case-deadline'
import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import { leafOf, sayDueShort, sayPromise, stripOf } from '@shared/messages/promise-words'

const day = (date: string, kind: CountedDay['kind'], ordinal: number | null = null, why: string | null = null) => ({
  date,
  kind,
  ordinal,
  why,
})
const date = (text: string) => text as LocalDate

const reportedOnSunday = [
  day('2026-11-22', 'start', null, '周末'),
  day('2026-11-23', 'counted', 1),
  day('2026-11-24', 'counted', 2),
  day('2026-11-25', 'counted', 3),
  day('2026-11-26', 'counted', 4),
  day('2026-11-27', 'due', 5),
]

const reportedBeforeNationalDay = [
  day('2026-09-30', 'start'),
  ...['01', '02', '03', '04', '05', '06', '07'].map(d => day(`2026-10-${d}`, 'off', null, '国庆节')),
  day('2026-10-08', 'counted', 1),
  day('2026-10-09', 'counted', 2),
  day('2026-10-10', 'due', 3, '调休上班'),
]

describe('the promise', () => {
  const promise = {
    responsible: { kind: 'person', id: 'p1', name: '王芳', phone: null },
    deadline: { dueOn: '2026-11-27', dueAt: instantOf(date('2026-11-27'), '18:00') },
  } as Parameters<typeof sayPromise>[0]

  it('names the person, the day and the hour', () => {
    expect(sayPromise(promise, date('2026-11-22'))).toEqual(['王芳 将在', '11月27日（周五）', '18:00 前答复您'])
    expect(sayPromise(promise, date('2026-11-28'))[0]).toBe('王芳 本该在')
  })

  it('has the year when the year changes on the way', () => {
    const later = { dueOn: '2027-01-05', dueAt: instantOf(date('2027-01-05'), '18:00'), provisional: false }
    const now = instantOf(date('2026-12-30'), '10:00')
    expect(sayDueShort(later, now)).toBe('2027年1月5日（周二）前答复')
    expect(sayDueShort({ ...later, provisional: true }, now)).toBe('2027年1月5日（周二）前答复（暂定）')
  })

  it('is told as what should have been once the day has passed', () => {
    expect(sayDueShort(promise.deadline, instantOf(date('2026-11-30'), '9:00'))).toBe('本该11月27日（周五）答复')
  })

  it('has a leaf that one can see', () => {
    expect(leafOf(date('2026-11-27'))).toEqual({ month: '11月', day: '27', weekday: '周五' })
  })
})

it('draws the strip of days: the day of the report, the days that count, the hour of the last', () => {
  const strip = stripOf(reportedOnSunday, instantOf(date('2026-11-27'), '18:00'), date('2026-11-22'))
  expect(strip.map(each => `${each.weekday} ${each.day} ${each.note} ${each.kind}`)).toEqual([
    '日 22 今天 off',
    '一 23 1 counted',
    '二 24 2 counted',
    '三 25 3 counted',
    '四 26 4 counted',
    '五 27 18:00 due',
  ])
})

it('says on the strip why a day is off', () => {
  const strip = stripOf(reportedBeforeNationalDay, instantOf(date('2026-10-10'), '18:00'), date('2026-10-09'))
  expect(strip.slice(0, 2).map(each => each.note)).toEqual(['报的', '国庆节'])
})
