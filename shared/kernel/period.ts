import { type Instant, instantOf, type LocalDate } from './local-date'

/** First instant of a month `2026-11` or a year `2026` in Beijing, and of the one after it. */
export function boundsOf(period: string): { readonly from: Instant; readonly to: Instant } {
  const [year = 0, month] = period.split('-').map(Number)
  if (month === undefined) return { from: firstOf(year, 1), to: firstOf(year + 1, 1) }
  return { from: firstOf(year, month), to: month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1) }
}

const firstOf = (year: number, month: number): Instant =>
  instantOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as LocalDate, '00:00')

/** The month or year so many before (negative) or after a period: `2026-01` − 1 is `2025-12`. */
export function shiftPeriod(period: string, by: number): string {
  const [year = 0, month] = period.split('-').map(Number)
  if (month === undefined) return String(year + by)
  const months = year * 12 + month - 1 + by
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** `2026年11月`, `2026年`. */
export function sayPeriod(period: string): string {
  const [year, month] = period.split('-').map(Number)
  return month === undefined ? `${year}年` : `${year}年${month}月`
}
