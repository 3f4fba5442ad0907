import { distanceToBoundaryMetres } from './distance'
import type { Point } from './geometry'
import type { Grid } from './grid'
import { isInGrid } from './point-in-grid'

/** product.md A.5: closer to a border than this, the resident's pick wins. GPS is no better. */
export const nearBoundaryMetres = 15

export type GridShape = Pick<Grid, 'code' | 'polygons'>

export interface Ownership<G> {
  /** null: outside every grid. */
  readonly owner: G | null
  /** Metres to the nearest border of the owner; null when there is no owner. */
  readonly boundaryMetres: number | null
  readonly nearBoundary: boolean
  /** Other grids within reach of the resident's pick, nearest first. */
  readonly alternatives: readonly G[]
}

const byCode = (a: GridShape, b: GridShape) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)

/** The one grid that contains the point; where dirty borders overlap, the lowest code. */
export function ownerOf<G extends GridShape>(point: Point, candidates: readonly G[]): G | null {
  let owner: G | null = null
  for (const grid of candidates) {
    if ((owner === null || grid.code < owner.code) && isInGrid(point, grid.polygons)) owner = grid
  }
  return owner
}

/**
 * Owner, distance and neighbours in reach. `candidates` must hold every grid within 15 m (cover.ts: coverPrefixes
 * finds them). A point in a gap between dirty borders goes to the nearest grid within 15 m, on a tie to the lowest code.
 */
export function ownershipOf<G extends GridShape>(point: Point, candidates: readonly G[]): Ownership<G> {
  const inReach: { readonly grid: G; readonly metres: number }[] = []
  for (const grid of candidates) {
    const metres = distanceToBoundaryMetres(point, grid.polygons, nearBoundaryMetres)
    if (metres <= nearBoundaryMetres) inReach.push({ grid, metres })
  }
  if (inReach.length > 1) inReach.sort((a, b) => a.metres - b.metres || byCode(a.grid, b.grid))
  const owner = ownerOf(point, candidates) ?? inReach[0]?.grid ?? null
  const alternatives: G[] = []
  let nearBoundary = false
  for (const { grid } of inReach) {
    if (grid === owner) nearBoundary = true
    else alternatives.push(grid)
  }
  return {
    owner,
    boundaryMetres: owner && distanceToBoundaryMetres(point, owner.polygons),
    nearBoundary,
    alternatives,
  }
}
