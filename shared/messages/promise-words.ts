import type { CasePromise } from '../cases/actions'
import type { CountedDay, DeadlineView } from '../cases/case'
import { addDays, hourOf, type LocalDate } from '../kernel/local-date'
import { sayDate, sayWeekday } from '../kernel/say-time'

/** Parts of the calendar leaf: "11月", "27", "周五". */
export interface LeafWords {
  readonly month: string
  readonly day: string
  readonly weekday: string
}

export const leafOf = (date: LocalDate): LeafWords => ({
  month: `${Number(date.slice(5, 7))}月`,
  day: String(Number(date.slice(8))),
  weekday: sayWeekday(date),
})

/** "王芳 将在" / "11月27日（周五）" / "18:00 前答复您": the promise, one part a line. */
export const sayPromise = (
  promise: Pick<CasePromise, 'responsible' | 'deadline'>,
  today: LocalDate,
): readonly [string, string, string] => [
  `${promise.responsible.name} 将在`,
  sayDate(promise.deadline.dueOn as LocalDate, today),
  `${hourOf(promise.deadline.dueAt)} 前答复您`,
]

/** The promise as a part of a longer line: "11月27日（周五）前答复". */
export const sayDueShort = (deadline: Pick<DeadlineView, 'dueOn'>, today: LocalDate): string =>
  `${sayDate(deadline.dueOn as LocalDate, today)}前答复`

/** One box of the strip of days. */
export interface StripDayWords {
  readonly key: string
  readonly weekday: string
  readonly day: string
  readonly note: string
  readonly kind: 'off' | 'counted' | 'due'
}

/** The strip of mockup 03: "日 22 今天", "一 23 1", … "五 27 18:00". `today` is the reader's day. */
export const stripOf = (days: readonly CountedDay[], dueAt: number, today: LocalDate): readonly StripDayWords[] =>
  days.map(each => ({
    key: each.date,
    weekday: sayWeekday(each.date as LocalDate).slice(1),
    day: String(Number(each.date.slice(8))),
    note: noteOf(each, dueAt, today),
    kind: each.kind === 'due' ? 'due' : each.kind === 'counted' ? 'counted' : 'off',
  }))

function noteOf(day: CountedDay, dueAt: number, today: LocalDate): string {
  if (day.kind === 'due') return hourOf(dueAt)
  if (day.kind === 'counted') return String(day.ordinal ?? '')
  if (day.kind === 'start') return day.date === today ? '今天' : '报的'
  return day.why === null || day.why === '周末' ? '休息' : day.why
}

/**
 * Why it is that day: "5 个工作日，从明天开始数；今天是周日，不算". Names every holiday in between and every weekend day worked
 * in lieu, because those are what people stumble over (product.md C.2). `today` is the reader's day.
 */
export function sayWhyThatDay(days: readonly CountedDay[], limitWorkdays: number, today: LocalDate): string {
  const start = days.find(each => each.kind === 'start')
  const first = days.find(each => each.ordinal === 1)
  const parts = [
    `${limitWorkdays} 个工作日，${first ? `从${sayNear(first.date as LocalDate, today)}开始数` : '按工作日数'}`,
  ]
  if (start) parts.push(startPart(start, today))
  parts.push(...holidayParts(days), ...makeupParts(days, today))
  return parts.join('；')
}

function startPart(start: CountedDay, today: LocalDate): string {
  const date = start.date as LocalDate
  const when = date === today ? '今天' : `报的那天（${sayDate(date, today)}）`
  if (start.why === null || start.why === '调休上班') return `${date === today ? '今天' : '报的那天'}不算`
  if (start.why === '周末') return date === today ? `今天是${sayWeekday(date)}，不算` : `${when}不算`
  return date === today ? `今天是${start.why}，不算` : `${when}是${start.why}，不算`
}

/** "国庆节放假 7 天不算" for every named stretch of days off; plain weekends need no words. */
function holidayParts(days: readonly CountedDay[]): readonly string[] {
  const lengths = new Map<string, number>()
  for (const each of days) {
    if (each.kind === 'off' && each.why !== null && each.why !== '周末') {
      lengths.set(each.why, (lengths.get(each.why) ?? 0) + 1)
    }
  }
  return [...lengths].map(([name, length]) => `${name}放假 ${length} 天不算`)
}

const makeupParts = (days: readonly CountedDay[], today: LocalDate): readonly string[] =>
  days
    .filter(each => each.ordinal !== null && each.why === '调休上班')
    .map(each => `${sayDate(each.date as LocalDate, today)}调休上班，算`)

const sayNear = (date: LocalDate, today: LocalDate): string =>
  date === today ? '今天' : date === addDays(today, 1) ? '明天' : sayDate(date, today)
