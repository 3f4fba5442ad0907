import type { WorkCalendar } from '../calendar/work-calendar'
import { workdaysBetween } from '../calendar/workdays'
import { diffDays, hourOf, type Instant, type LocalDate, localDateOf, weekday } from './local-date'

const weekdayNames = ['日', '一', '二', '三', '四', '五', '六'] as const
const nearDays: Readonly<Record<string, string>> = { '-1': '昨天', '0': '今天', '1': '明天' }

/** `周四`. */
export const sayWeekday = (date: LocalDate): string => `周${weekdayNames[weekday(date)]}`

/** `11月26日（周四）`; with the year when it is not the year of `today`. */
export function sayDate(date: LocalDate, today: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number)
  const yearWords = date.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`
  return `${yearWords}${month}月${day}日（${sayWeekday(date)}）`
}

/** `今天`, `明天`, `昨天`, else `11月26日（周四）`. */
export const sayDay = (date: LocalDate, today: LocalDate): string =>
  nearDays[diffDays(today, date)] ?? sayDate(date, today)

/** `今天 18:00`, `11月26日（周四）18:00`. Midnight belongs to the day that begins. */
export function sayInstant(at: Instant, now: Instant): string {
  const day = sayDay(localDateOf(at), localDateOf(now))
  return day.endsWith('）') ? `${day}${hourOf(at)}` : `${day} ${hourOf(at)}`
}

/**
 * How much time is left: `还剩 2 个工作日`, `今天 18:00 到期`, `已超期 1 个工作日`. The instant of the deadline itself is
 * still in time. Days off are not counted, so on a Saturday a case due on Monday has one working day left.
 */
export function sayRemaining(dueAt: Instant, now: Instant, calendar: WorkCalendar): string {
  const today = localDateOf(now)
  const dueOn = localDateOf(dueAt)
  const workdays = workdaysBetween(today, dueOn, calendar)
  if (now > dueAt) return workdays < 0 ? `已超期 ${-workdays} 个工作日` : `已超期，${sayInstant(dueAt, now)} 到期`
  if (workdays === 0) return `${sayInstant(dueAt, now)} 到期`
  return `还剩 ${workdays} 个工作日`
}
