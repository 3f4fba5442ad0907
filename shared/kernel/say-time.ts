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
