import { type Box, boxesMeet, boxOf } from '../../shared/grids/geometry'
import type { Thumbnail } from '../../shared/grids/grid'
import { thumbnailOf } from '../../shared/grids/thumbnail'
import type { GridDraft } from './territory-draft'

/** A community with more grids is drawn only around the one in question. */
const mostDrawn = 30

/** Each grid drawn among the grids of its community, or among those around it when there are too many. */
export function thumbnailsOf(grids: readonly GridDraft[]): ReadonlyMap<string, Thumbnail> {
  const byUnit = new Map<string, { grid: GridDraft; box: Box }[]>()
  for (const grid of grids) {
    const community = byUnit.get(grid.unit) ?? []
    byUnit.set(grid.unit, community)
    community.push({ grid, box: boxOf(grid.polygons) })
  }
  return new Map(
    [...byUnit.values()].flatMap(community =>
      community.map(({ grid, box }) => {
        const others =
          community.length <= mostDrawn ? community : community.filter(each => boxesMeet(each.box, widened(box)))
        return [
          grid.code,
          thumbnailOf(
            grid,
            others.map(each => each.grid),
          ),
        ] as const
      }),
    ),
  )
}

const widened = ([west, south, east, north]: Box): Box => {
  const side = Math.max(east - west, north - south)
  return [west - side, south - side, east + side, north + side]
}
