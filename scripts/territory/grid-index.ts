import Flatbush from 'flatbush'
import { boxOf, type Point } from '../../shared/grids/geometry'
import { type GridShape, ownerOf } from '../../shared/grids/owner-of'

/** All grids of a territory in memory, for bulk work: import checks, simulation. Functions read candidates instead. */
export interface GridIndex<G> {
  /** The one grid that contains the point by the exact rule, or null. */
  ownerOf(point: Point): G | null
}

export function buildGridIndex<G extends GridShape>(grids: readonly G[]): GridIndex<G> {
  if (grids.length === 0) return { ownerOf: () => null }
  const boxes = new Flatbush(grids.length)
  for (const { polygons } of grids) boxes.add(...boxOf(polygons))
  boxes.finish()
  return {
    ownerOf: point =>
      ownerOf(
        point,
        boxes.search(point[0], point[1], point[0], point[1]).map(at => grids[at]!),
      ),
  }
}
