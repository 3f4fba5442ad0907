import { metresPerDegree } from '@shared/grids/distance'
import type { Point } from '@shared/grids/geometry'
import { ownershipOf } from '@shared/grids/owner-of'
import type { Context } from '../../platform/context'
import { gridsAround } from '../grids/grids-around'

const directions = 8

/** Codes of the grids that a circle touches: those of its middle and of eight points on it. Mostly one read. */
export async function gridsWithin(ctx: Context, middle: Point, metres: number): Promise<readonly string[]> {
  const owners = await Promise.all(
    [middle, ...around(middle, metres)].map(async point => ownershipOf(point, await gridsAround(ctx, point, [])).owner),
  )
  return [...new Set(owners.flatMap(owner => (owner ? [owner.code] : [])))]
}

function around([x, y]: Point, metres: number): readonly Point[] {
  const degrees = metres / metresPerDegree
  return Array.from({ length: directions }, (_, n): Point => {
    const angle = (2 * Math.PI * n) / directions
    return [x + (degrees * Math.cos(angle)) / Math.cos((y * Math.PI) / 180), y + degrees * Math.sin(angle)]
  })
}
