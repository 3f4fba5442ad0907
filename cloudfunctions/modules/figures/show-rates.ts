import type { figureActions } from '@shared/figures/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { countedMonth, sourcesOf } from './month-in-figures'
import { placeInFigures } from './place-in-figures'

/** 三率 of a month with everything that was left out, and what they stand on. */
export async function showRates(
  { scope, month }: InputOf<typeof figureActions.rates>,
  ctx: Context,
): Promise<OutputOf<typeof figureActions.rates>> {
  const place = await placeInFigures(ctx, scope, 'rates')
  const { facts, figures } = await countedMonth(ctx, place, month)
  return { place: place.shown, at: ctx.clock.now(), month, figures, sources: await sourcesOf(ctx, month, facts) }
}
