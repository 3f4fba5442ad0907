import { coverOf, coverPrefixes, precisionsOf } from '../../shared/grids/cover'
import type { Point } from '../../shared/grids/geometry'
import type { GridShape } from '../../shared/grids/owner-of'

/** Stored covers in a map: what the multikey index of the database does, without the database. */
export interface CoverBuckets {
  candidatesOf(point: Point): GridShape[]
}

export function buildCoverBuckets(grids: readonly GridShape[]): CoverBuckets {
  const buckets = new Map<string, GridShape[]>()
  const precisions = new Set<number>()
  for (const grid of grids) {
    const cover = coverOf(grid.polygons)
    for (const precision of precisionsOf([cover])) precisions.add(precision)
    for (const cell of cover) {
      const bucket = buckets.get(cell)
      if (bucket) bucket.push(grid)
      else buckets.set(cell, [grid])
    }
  }
  const lookedUp = [...precisions].sort()
  return {
    candidatesOf(point) {
      const found: GridShape[] = []
      // The cells of a cover lie apart, so that no grid comes twice.
      for (const prefix of coverPrefixes(point, lookedUp)) {
        const bucket = buckets.get(prefix)
        if (bucket) for (const grid of bucket) found.push(grid)
      }
      return found
    },
  }
}
