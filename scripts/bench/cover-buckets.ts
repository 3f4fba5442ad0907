import { coverOf, coverPrefixes } from '../../shared/grids/cover'
import type { Point } from '../../shared/grids/geometry'
import type { GridShape } from '../../shared/grids/owner-of'

/** Stored covers in a map: what the multikey index of the database does, without the database. */
export interface CoverBuckets {
  candidatesOf(point: Point): GridShape[]
}

export function buildCoverBuckets(grids: readonly GridShape[]): CoverBuckets {
  const buckets = new Map<string, GridShape[]>()
  for (const grid of grids) {
    for (const cell of coverOf(grid.polygons)) {
      const bucket = buckets.get(cell)
      if (bucket) bucket.push(grid)
      else buckets.set(cell, [grid])
    }
  }
  return {
    candidatesOf(point) {
      const found: GridShape[] = []
      for (const prefix of coverPrefixes(point)) {
        for (const grid of buckets.get(prefix) ?? []) if (!found.includes(grid)) found.push(grid)
      }
      return found
    },
  }
}
