import { addDays, type LocalDate } from '@shared/kernel/local-date'
import type { CalendarDay } from '@shared/rules/actions'

/** Days of one kind and name that follow each other. */
export interface DayRun {
  readonly from: string
  readonly through: string
  readonly kind: CalendarDay['kind']
  readonly name: string
}

/** Days in order, as runs. */
export function runsOf(days: readonly CalendarDay[]): readonly DayRun[] {
  const runs: DayRun[] = []
  for (const { date, kind, name } of days) {
    const last = runs.at(-1)
    const goesOn = last?.kind === kind && last.name === name && addDays(last.through as LocalDate, 1) === date
    if (last && goesOn) runs[runs.length - 1] = { ...last, through: date }
    else runs.push({ from: date, through: date, kind, name })
  }
  return runs
}
