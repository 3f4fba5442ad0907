import type { figureActions } from '@shared/figures/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { addDays, localDateOf } from '@shared/kernel/local-date'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { figuresPolicy } from './figures.policy'
import { lateGroups } from './late-groups'
import { endOfDay, lightsOfDays, weekDays } from './light-days'
import { litCases, sumOfLights } from './lit-cases'
import { placeInFigures } from './place-in-figures'
import { placesBelow } from './places-below'
import { lightsBelow } from './show-lights'

/** Places below whose weeks are shown beside the place's own. */
const mostTrends = 6

/** What is late, where, why, and what helps. Who may not see cases is told how many. */
export async function showOverview(
  { scope }: InputOf<typeof figureActions.overview>,
  ctx: Context,
): Promise<OutputOf<typeof figureActions.overview>> {
  const place = await placeInFigures(ctx, scope, 'overview')
  const now = ctx.clock.now()
  const today = localDateOf(now)
  const seesCases = isAllowed(await ctx.actor(), 'cases', figuresPolicy, { orgPath: place.path, relations: [] })
  const [lit, children, late] = await Promise.all([
    litCases(ctx, place.where, now, endOfDay(today)),
    placesBelow(ctx, place),
    lateGroups(ctx, place, seesCases),
  ])
  const below = lightsBelow(place, children, lit)
  const shownBelow = below.filter(line => line.kind !== 'own').slice(0, mostTrends)
  const noted = await lightsOfDays(ctx, [scope, ...shownBelow.map(line => line.code)], weekDays(today))
  const weeks = noted.get(scope) ?? []
  return {
    place: place.shown,
    at: now,
    lights: sumOfLights(lit),
    dueToday: lit.reduce((sum, each) => sum + each.dueToday, 0),
    weekAgo: weeks.find(each => each.day === addDays(today, -7)) ?? null,
    weeks: [...weeks],
    below,
    trends: shownBelow.map(({ code, name }) => ({ code, name, weeks: [...(noted.get(code) ?? [])] })),
    late,
  }
}
