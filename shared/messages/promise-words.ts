import type { CountedDay, DeadlineView } from '../cases/case-deadline'
import type { CasePromise } from '../cases/case-views'
import { hourOf, type Instant, type LocalDate, localDateOf } from '../kernel/local-date'
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
): readonly [string, string, string] => {
  const past = promise.deadline.dueOn < today
  return [
    `${promise.responsible.name} ${past ? '本该在' : '将在'}`,
    sayDate(promise.deadline.dueOn as LocalDate, today),
    `${hourOf(promise.deadline.dueAt)} 前答复您`,
  ]
}

/** The promise as a part of a longer line: "11月27日（周五）前答复"; once the day has passed, "本该11月27日（周五）答复"; 暂定 while a notice may still move it. */
export function sayDueShort(deadline: Pick<DeadlineView, 'dueOn' | 'dueAt' | 'provisional'>, now: Instant): string {
  const day = sayDate(deadline.dueOn as LocalDate, localDateOf(now))
  if (now > deadline.dueAt) return `本该${day}答复`
  return `${day}前答复${deadline.provisional ? '（暂定）' : ''}`
}

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
