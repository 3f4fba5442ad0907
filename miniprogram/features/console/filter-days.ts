import { localDate } from '@shared/kernel/fields'
import { addDays, type LocalDate } from '@shared/kernel/local-date'
import { shiftPeriod } from '@shared/kernel/period'
import { sayDay } from '@shared/kernel/say-time'
import { consoleCasesWords as words } from '@shared/messages/console-words'

/** Days of registration, both included. */
export interface DayRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** As it stands in an address: `2026-11-01..2026-11-30`. */
export const writeDays = ({ from, to }: DayRange): string => `${from}..${to}`

/** null for what is no such range. */
export function readDays(value: string | undefined): DayRange | null {
  const [from, to, ...more] = (value ?? '').split('..').map(dayOf)
  return from && to && more.length === 0 && from <= to ? { from, to } : null
}

/** null for what is no day, as 30 February. */
function dayOf(typed: string): LocalDate | null {
  const day = localDate.safeParse(typed.trim()).data as LocalDate | undefined
  return day && addDays(day, 0) === day ? day : null
}

/** The ranges that are asked for most. */
export function usualDays(today: LocalDate): readonly { readonly value: string; readonly label: string }[] {
  const month = today.slice(0, 7)
  const firstOf = (period: string) => `${period}-01` as LocalDate
  const ranges: Readonly<Record<keyof typeof words.days, DayRange>> = {
    today: { from: today, to: today },
    yesterday: { from: addDays(today, -1), to: addDays(today, -1) },
    week: { from: addDays(today, -6), to: today },
    month: { from: addDays(today, -30), to: today },
    thisMonth: { from: firstOf(month), to: addDays(firstOf(shiftPeriod(month, 1)), -1) },
    lastMonth: { from: firstOf(shiftPeriod(month, -1)), to: addDays(firstOf(month), -1) },
  }
  return Object.entries(ranges).map(([name, range]) => ({
    value: writeDays(range),
    label: words.days[name as keyof typeof words.days],
  }))
}

/** An address is sent about: what was "today" then is said by its date later. */
export function sayDays(value: string, today: LocalDate): string {
  const range = readDays(value)
  return range ? words.daysFromTo(sayDay(range.from, today), sayDay(range.to, today)) : value
}
