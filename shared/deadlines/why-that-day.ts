import type { CountedDay } from '../cases/case-deadline'
import { type LocalDate, parseLocalDate } from '../kernel/local-date'
import { sayDate, sayDay, sayWeekday } from '../kernel/say-time'
import type { LimitUnit } from './policy'

const unitWords: Readonly<Record<LimitUnit, string>> = {
  workdays: '个工作日',
  calendarDays: '天',
  workHours: '个工作小时',
}

/** "5 个工作日", "7 天". */
export const sayLimit = ({ amount, unit }: { readonly amount: number; readonly unit: LimitUnit }): string =>
  `${amount} ${unitWords[unit]}`

/** What the sentence is made from; `countedDays` as given by dueAt. */
export interface WhyInput {
  readonly amount: number
  readonly unit: LimitUnit
  readonly countedDays: readonly CountedDay[]
  readonly provisional: boolean
}

/**
 * Why the deadline falls on that day, in one sentence of Chinese, as read on `today`:
 * `5 个工作日，从明天开始数；今天是周日，不算`. Names the holidays and make-up workdays on the way. Everything comes from the
 * counted days that the cloud gave: a client's own calendar may be older.
 */
export function whyThatDay(input: WhyInput, today: LocalDate): string {
  const { unit, countedDays } = input
  const days = countedDays.map(day => ({ ...day, date: parseLocalDate(day.date) }))
  const start = days[0]!
  const first = days.find(day => day.ordinal !== null) ?? start
  const limit = sayLimit(input)
  const parts =
    unit === 'workHours'
      ? [`${limit}，从收到时开始算，只算上班时间`]
      : [`${limit}，从${sayDay(first.date, today)}开始数`, saySubmissionDay(start, today)]
  return [...parts, ...sayExceptions(days.slice(1), unit, today), ...sayEnd(days, input)].join('；')
}

type Day = Omit<CountedDay, 'date'> & { readonly date: LocalDate }

function saySubmissionDay({ date, why }: Day, today: LocalDate): string {
  const said = date === today ? '今天' : `${sayDate(date, today)}提交当天`
  if (why === '周末') return date === today ? `今天是${sayWeekday(date)}，不算` : `${said}不算`
  const isHoliday = why !== null && why !== '调休上班' && why !== '半天'
  return isHoliday ? `${said}${date === today ? '是' : '在'}${why}，不算` : `${said}不算`
}

/** Runs of a festival once each, then plain weekends once, then each make-up workday. */
function sayExceptions(days: readonly Day[], unit: LimitUnit, today: LocalDate): string[] {
  if (unit === 'calendarDays') return []
  const off = days.filter(day => day.kind === 'off' && day.ordinal === null)
  const festivals = new Map<string, number>()
  for (const { why } of off) if (why !== null && why !== '周末') festivals.set(why, (festivals.get(why) ?? 0) + 1)
  const words = [...festivals].map(([name, count]) => `${name}放假 ${count} 天不算`)
  if (off.some(day => day.why === '周末')) words.push('周末不算')
  for (const { date, why, ordinal } of days) {
    if (why === '调休上班' && ordinal !== null) words.push(`${sayDate(date, today)}调休上班，算`)
  }
  return words
}

function sayEnd(days: readonly Day[], input: WhyInput): string[] {
  const due = days[days.length - 1]!
  const words: string[] = []
  if (input.unit === 'calendarDays' && due.ordinal !== null && due.ordinal > input.amount) {
    words.push('最后一天放假，顺延到上班那天')
  }
  if (due.why === '半天') words.push('那天只上半天班')
  if (input.provisional) words.push(sayProvisional(due.date))
  return words
}

/**
 * `2027 年的放假安排还没公布，日期可能会变`: which notice is awaited. The last days of a year may still be moved by the notice
 * of the next (product.md C.2).
 */
export function sayProvisional(dueOn: LocalDate): string {
  const year = Number(dueOn.slice(0, 4)) + (dueOn.slice(5, 7) === '12' ? 1 : 0)
  return `${year} 年的放假安排还没公布，日期可能会变`
}
