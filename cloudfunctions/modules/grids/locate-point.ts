import type { Point } from '@shared/grids/geometry'
import type { Grid, OrgUnit } from '@shared/grids/grid'
import { type GridShape, ownershipOf } from '@shared/grids/owner-of'
import type { Context } from '../../platform/context'
import { gridsAround } from './grids-around'
import { nearestDesk } from './nearest-desk'

/** Where a point lies. Exactly one of `grid` and `outsideDesk` is set. */
export type Located<G> =
  | {
      readonly grid: G
      readonly outsideDesk: null
      readonly boundaryMetres: number
      /** Within 15 m of a border: the resident's pick among `alternatives` wins (product.md A.5). */
      readonly nearBoundary: boolean
      /** Other grids within 15 m, nearest first. */
      readonly alternatives: readonly G[]
    }
  | { readonly grid: null; readonly outsideDesk: OrgUnit }

/**
 * The one grid that owns a GCJ-02 point, or the nearest desk when no grid does. At most one read inside the territory, however
 * many grids there are (architecture §3); outside a second one. Grids come with the fields asked for.
 */
export async function locatePoint<F extends keyof Grid>(
  ctx: Context,
  point: Point,
  fields: readonly F[],
): Promise<Located<Pick<Grid, F | keyof GridShape>>> {
  const candidates = await gridsAround(ctx, point, fields)
  const { owner, boundaryMetres, nearBoundary, alternatives } = ownershipOf(point, candidates)
  if (!owner || boundaryMetres === null) return { grid: null, outsideDesk: await nearestDesk(ctx, point) }
  return { grid: owner, outsideDesk: null, boundaryMetres, nearBoundary, alternatives }
}
