import { type Instant, instantOf, type LocalDate } from '../kernel/local-date'

/** First instant of a month `2026-11` or a year `2026` in Beijing, and of the one after it. */
export function boundsOf(period: string): { readonly from: Instant; readonly to: Instant } {
  const [year = 0, month] = period.split('-').map(Number)
  if (month === undefined) return { from: firstOf(year, 1), to: firstOf(year + 1, 1) }
  return { from: firstOf(year, month), to: month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1) }
}

const firstOf = (year: number, month: number): Instant =>
  instantOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as LocalDate, '00:00')
