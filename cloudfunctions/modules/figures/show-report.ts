import type { figureActions } from '@shared/figures/actions'
import { placeLines } from '@shared/figures/place-lines'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { shiftPeriod } from '@shared/kernel/period'
import type { Context } from '../../platform/context'
import { countedMonth, sourcesOf } from './month-in-figures'
import { placeInFigures } from './place-in-figures'
import { placesBelow } from './places-below'

export type MonthlyReport = OutputOf<typeof figureActions.report>

/** The monthly supervision report of a place (product.md C.6). */
export async function showReport(
  { scope, month }: InputOf<typeof figureActions.report>,
  ctx: Context,
): Promise<MonthlyReport> {
  return reportOf(ctx, scope, month, 'report')
}

/** The report, for whoever may do this with it. */
export async function reportOf(
  ctx: Context,
  scope: string,
  month: string,
  action: 'report' | 'exportReport',
): Promise<MonthlyReport> {
  const place = await placeInFigures(ctx, scope, action)
  const [{ facts, figures }, before, below] = await Promise.all([
    countedMonth(ctx, place, month),
    countedMonth(ctx, place, shiftPeriod(month, -1)),
    placesBelow(ctx, place),
  ])
  const own = { code: scope, name: place.shown.name, kind: 'own' } as const
  const now = ctx.clock.now()
  return {
    place: place.shown,
    at: now,
    month,
    figures,
    before: before.figures,
    below: placeLines(own, below, facts, now),
    sources: await sourcesOf(ctx, month, facts),
  }
}
