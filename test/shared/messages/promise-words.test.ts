import type { CountedDay } from '@shared/cases/case'
import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import { leafOf, sayDueShort, sayPromise, sayWhyThatDay, stripOf } from '@shared/messages/promise-words'

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

describe('why it is that day', () => {
  it.each([
    ['on the Sunday itself', reportedOnSunday, 5, '2026-11-22', '5 个工作日，从明天开始数；今天是周日，不算'],
    [
      'read again on Tuesday',
      reportedOnSunday,
      5,
      '2026-11-24',
      '5 个工作日，从11月23日（周一）开始数；报的那天（11月22日（周日））不算',
    ],
    [
      'over National Day, with the Saturday worked in lieu',
      reportedBeforeNationalDay,
      3,
      '2026-09-30',
      '3 个工作日，从10月8日（周四）开始数；今天不算；国庆节放假 7 天不算；10月10日（周六）调休上班，算',
    ],
    [
      'reported on a holiday',
      [day('2026-10-07', 'start', null, '国庆节'), day('2026-10-08', 'counted', 1), day('2026-10-09', 'due', 2)],
      2,
      '2026-10-07',
      '2 个工作日，从明天开始数；今天是国庆节，不算',
    ],
    [
      'a plain weekend in between needs no words',
      [
        day('2026-11-20', 'start'),
        day('2026-11-21', 'off', null, '周末'),
        day('2026-11-22', 'off', null, '周末'),
        day('2026-11-23', 'due', 1),
      ],
      1,
      '2026-11-20',
      '1 个工作日，从11月23日（周一）开始数；今天不算',
    ],
  ] as const)('%s', (_name, days, limit, today, expected) => {
    expect(sayWhyThatDay(days, limit, date(today))).toBe(expected)
  })
})

describe('the promise', () => {
  const promise = {
    responsible: { kind: 'person', id: 'p1', name: '王芳', phone: null },
    deadline: { dueOn: '2026-11-27', dueAt: instantOf(date('2026-11-27'), '18:00') },
  } as Parameters<typeof sayPromise>[0]

  it('names the person, the day and the hour', () => {
    expect(sayPromise(promise, date('2026-11-22'))).toEqual(['王芳 将在', '11月27日（周五）', '18:00 前答复您'])
  })

  it('has the year when the year changes on the way', () => {
    const later = { ...promise, deadline: { ...promise.deadline, dueOn: '2027-01-05' } }
    expect(sayDueShort(later.deadline, date('2026-12-30'))).toBe('2027年1月5日（周二）前答复')
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
