import type { gridActions } from '@shared/grids/actions'
import { toGcj02 } from '@shared/grids/device-position'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { presentGrid, presentPoint, shownFields } from './grids.presenter'
import { locatePoint } from './locate-point'

/** The grid of a place on the map, with the neighbours to choose from near a border. */
export async function locate(
  { position }: InputOf<typeof gridActions.locate>,
  ctx: Context,
): Promise<OutputOf<typeof gridActions.locate>> {
  const point = toGcj02(position)
  const found = await locatePoint(ctx, point, [...shownFields, 'thumbnail'])
  if (!found.grid) {
    return {
      grid: null,
      point: presentPoint(point),
      nearBoundary: false,
      alternatives: [],
      outsideDesk: { orgCode: found.outsideDesk.code, name: found.outsideDesk.desk.name },
      thumbnail: null,
    }
  }
  return {
    grid: presentGrid(found.grid),
    point: presentPoint(point),
    nearBoundary: found.nearBoundary,
    alternatives: found.alternatives.map(presentGrid),
    outsideDesk: null,
    thumbnail: found.grid.thumbnail,
  }
}
