import { createWorkCalendar } from '@shared/calendar/work-calendar'
import { defaultWorkingHours } from '@shared/calendar/working-hours'
import { dueAt } from '@shared/deadlines/due-at'
import type { LimitUnit } from '@shared/deadlines/policy'
import { whyThatDay } from '@shared/deadlines/why-that-day'
import type { LocalDate } from '@shared/kernel/local-date'
import { published } from '../calendar/calendars'
import { at } from './instants'

const why = (acceptedAt: string, amount: number, unit: LimitUnit, today: string, calendar = published) => {
  const due = dueAt(at(acceptedAt), { amount, unit, afterHours: 'dayDoesNotCount' }, calendar, defaultWorkingHours)
  return whyThatDay({ amount, unit, ...due }, today as LocalDate)
}

it.each([
  ['2026-11-22 09:41', 5, '2026-11-22', '5 个工作日，从明天开始数；今天是周日，不算'],
  ['2026-11-23 09:41', 2, '2026-11-23', '2 个工作日，从明天开始数；今天不算'],
  ['2026-11-23 09:41', 5, '2026-11-23', '5 个工作日，从明天开始数；今天不算；周末不算'],
  ['2026-11-21 09:41', 2, '2026-11-21', '2 个工作日，从11月23日（周一）开始数；今天是周六，不算；周末不算'],
  ['2026-11-22 09:41', 5, '2026-11-25', '5 个工作日，从11月23日（周一）开始数；11月22日（周日）提交当天不算'],
  [
    '2026-09-30 16:59',
    3,
    '2026-09-30',
    '3 个工作日，从10月8日（周四）开始数；今天不算；国庆节放假 7 天不算；10月10日（周六）调休上班，算',
  ],
  ['2026-10-05 10:00', 2, '2026-10-05', '2 个工作日，从10月8日（周四）开始数；今天是国庆节，不算；国庆节放假 2 天不算'],
  [
    '2026-12-28 10:00',
    5,
    '2026-12-28',
    '5 个工作日，从明天开始数；今天不算；元旦放假 1 天不算；周末不算；2027 年的放假安排还没公布，日期可能会变',
  ],
] as const)('accepted %s, %d working days, read on %s', (acceptedAt, amount, today, expected) => {
  expect(why(acceptedAt, amount, 'workdays', today)).toBe(expected)
})

it('says that the last of calendar days moved', () => {
  expect(why('2026-11-21 10:00', 7, 'calendarDays', '2026-11-21')).toBe(
    '7 天，从明天开始数；今天是周六，不算；最后一天放假，顺延到上班那天',
  )
})

it('says what hours are counted', () => {
  expect(why('2026-11-23 10:00', 4, 'workHours', '2026-11-23')).toBe('4 个工作小时，从收到时开始算，只算上班时间')
})

it('says that the due day is a half day', () => {
  const calendar = createWorkCalendar({
    halfDays: [{ date: '2026-11-24' as LocalDate, name: '半天', notice: '测试通知' }],
  })
  expect(why('2026-11-23 09:41', 1, 'workdays', '2026-11-23', calendar)).toBe(
    '1 个工作日，从明天开始数；今天不算；那天只上半天班',
  )
})
