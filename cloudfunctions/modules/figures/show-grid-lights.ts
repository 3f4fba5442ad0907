import type { figureActions } from '@shared/figures/actions'
import { noLights } from '@shared/figures/light-counts'
import type { MapArea } from '@shared/grids/grid'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { deskOf } from '../grids/desk'
import { territory } from '../grids/territory'
import { lightsByPlace, litCases } from './lit-cases'
import { type PlaceInFigures, placeInFigures } from './place-in-figures'

/** More are too many to tell apart on a screen, and to send. */
const mostGrids = 600
const mostNodes = 1000

/** The map of a place, every grid with its lights; of a single grid that grid. */
export async function showGridLights(
  { scope }: InputOf<typeof figureActions.gridLights>,
  ctx: Context,
): Promise<OutputOf<typeof figureActions.gridLights>> {
  const place = await placeInFigures(ctx, scope, 'gridLights')
  const now = ctx.clock.now()
  const [lit, grids] = await Promise.all([litCases(ctx, place.where, now, now), gridAreas(ctx, place)])
  const lights = lightsByPlace(lit)
  const nodes = place.unit && !place.unit.holdsGrids ? place.unit.areas : []
  const areTooMany = grids.length > mostGrids && nodes.length > 0
  const areas = areTooMany ? nodes : grids
  return {
    place: place.shown,
    at: now,
    bounds: place.unit ? [...place.unit.bounds] : boundsOf(areas),
    areas: areas.map(area => ({ ...area, lights: lights.get(area.code) ?? noLights })),
    outlines: areTooMany ? [] : nodes,
  }
}

/** Outlines of every grid of the place, as they were drawn for the maps of the lowest nodes. */
async function gridAreas(ctx: Context, { code, unit, grid, path }: PlaceInFigures): Promise<readonly MapArea[]> {
  if (unit?.holdsGrids) return unit.areas
  if (grid) {
    const above = await deskOf(ctx, path.at(-2) ?? code)
    return above?.areas.filter(area => area.code === code) ?? []
  }
  const { version } = await territory(ctx)
  const lowest = await ctx.db.collection('orgUnits').find({
    where: { version, holdsGrids: true, path: code },
    limit: mostNodes,
    fields: ['areas'],
  })
  return lowest.flatMap(each => each.areas)
}

function boundsOf(areas: readonly MapArea[]): [number, number, number, number] {
  const points = areas.flatMap(area => area.rings.flat())
  const [x, y] = [points.map(([longitude]) => longitude), points.map(([, latitude]) => latitude)]
  return points.length ? [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)] : [0, 0, 0, 0]
}
