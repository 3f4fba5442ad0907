import { distanceMetres, distanceToBoundaryMetres } from '@shared/grids/distance'
import type { Point } from '@shared/grids/geometry'
import type { OrgUnit } from '@shared/grids/grid'
import type { Context } from '../../platform/context'
import { territory } from './territory'

/** As many communities as one read returns. */
const mostUnits = 1000

/** The community whose grids are nearest to a point outside all of them; its desk answers (product.md A.5). */
export async function nearestDesk(ctx: Context, point: Point): Promise<OrgUnit> {
  const { version } = await territory(ctx)
  const units = await ctx.db.collection('orgUnits').find({ where: { version, holdsGrids: true }, limit: mostUnits })
  const byBounds = units
    .map(unit => ({ unit, atLeast: distanceToBounds(point, unit.bounds) }))
    .sort((a, b) => a.atLeast - b.atLeast)
  let best: { unit: OrgUnit; metres: number } | null = null
  for (const { unit, atLeast } of byBounds) {
    if (best && atLeast > best.metres) break
    const metres = distanceToAreas(point, unit)
    if (!best || metres < best.metres) best = { unit, metres }
  }
  if (!best) throw new TypeError(`territory ${version} has no node with grids`)
  return best.unit
}

const distanceToAreas = (point: Point, { areas }: OrgUnit): number =>
  Math.min(
    ...areas.map(area =>
      distanceToBoundaryMetres(
        point,
        area.rings.map(ring => [ring]),
      ),
    ),
  )

function distanceToBounds([x, y]: Point, [west, south, east, north]: OrgUnit['bounds']): number {
  const nearest: Point = [Math.max(west, Math.min(east, x)), Math.max(south, Math.min(north, y))]
  return distanceMetres([x, y], nearest)
}
