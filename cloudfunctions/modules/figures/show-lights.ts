import type { figureActions } from '@shared/figures/actions'
import type { PlaceLights } from '@shared/figures/light-counts'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { groupBy } from '@shared/kernel/group-by'
import type { Context } from '../../platform/context'
import { type LitCases, litCases, sumOfLights } from './lit-cases'
import { type PlaceInFigures, placeInFigures } from './place-in-figures'
import { type PlaceBelow, placeOfCase, placesBelow } from './places-below'

/** The lights of a place, and of each place directly below it. */
export async function showLights(
  { scope }: InputOf<typeof figureActions.lights>,
  ctx: Context,
): Promise<OutputOf<typeof figureActions.lights>> {
  const place = await placeInFigures(ctx, scope, 'lights')
  const now = ctx.clock.now()
  const [lit, below] = await Promise.all([litCases(ctx, place.where, now, now), placesBelow(ctx, place)])
  return { place: place.shown, at: now, lights: sumOfLights(lit), below: lightsBelow(place, below, lit) }
}

/** Their lines, most red first; what lies in none of them has a line of its own, so that the lines add up. */
export function lightsBelow(
  { code, shown }: PlaceInFigures,
  below: readonly PlaceBelow[],
  lit: readonly LitCases[],
): PlaceLights[] {
  if (!below.length) return []
  const own: PlaceBelow = { code, name: shown.name, kind: 'own' }
  const groups = groupBy(lit, each => placeOfCase(each.path, below, code))
  const lines = [...below, own].map(each => ({ ...each, ...sumOfLights(groups.get(each.code) ?? []) }))
  return lines.filter(line => line.kind !== 'own' || line.open > 0).sort((a, b) => b.red - a.red || b.yellow - a.yellow)
}
