import chineseDays from 'chinese-days'
import { createWorkCalendar } from '../../shared/calendar/work-calendar'
import { addWorkdays } from '../../shared/calendar/workdays'
import { addDays, parseLocalDate } from '../../shared/kernel/local-date'
import { type BenchFigure, countFigure, rateFigure } from './figure'
import { ratesOf, windowOf } from './rate'

const limits = [1, 2, 3, 5, 10, 15, 30] as const

/** Working-day additions from every day of 2023–2026, against chinese-days; both take and give `YYYY-MM-DD`. */
export async function* benchDeadline(): AsyncGenerator<BenchFigure> {
  const calendar = createWorkCalendar()
  const cases = limits.flatMap(limit => {
    const found: { readonly from: ReturnType<typeof parseLocalDate>; readonly limit: number }[] = []
    let from = parseLocalDate('2023-01-01')
    while (addWorkdays(from, limit, calendar) <= '2026-12-31') {
      found.push({ from, limit })
      from = addDays(from, 1)
    }
    return found
  })
  const differences = cases.filter(
    ({ from, limit }) => addWorkdays(from, limit, calendar) !== chineseDays.findWorkday(limit, from),
  )
  yield countFigure('deadline.differences', differences.length, `of ${cases.length} additions 2023–2026`, 0)

  const oneOf = (round: number) => cases[(round * 7919) % cases.length]!
  const { ours, peer } = await ratesOf({
    ours: windowOf(round => {
      const { from, limit } = oneOf(round)
      return addWorkdays(from, limit, calendar)
    }),
    peer: windowOf(round => {
      const { from, limit } = oneOf(round)
      return chineseDays.findWorkday(limit, from)
    }),
  })
  yield rateFigure('deadline.additions', ours, peer, 'additions/s', 100)
}
