import { type Box, boxesMeet, boxOf } from '../../shared/grids/geometry'
import type { Thumbnail } from '../../shared/grids/grid'
import type { GridShape } from '../../shared/grids/owner-of'
import { simplifyRings } from '../../shared/grids/simplify'
import { thumbnailOf } from '../../shared/grids/thumbnail'
import type { GridDraft } from './territory-draft'

/** A community with more grids is drawn only around the one in question. */
const mostDrawn = 30
/** Detail below this share of the smallest grid cannot be seen in any drawing. */
const visibleShare = 1 / 150

interface Drawable {
  readonly shape: GridShape
  readonly box: Box
}

/** Each grid drawn among the grids of its community, or among those around it when there are too many. */
export function thumbnailsOf(grids: readonly GridDraft[]): ReadonlyMap<string, Thumbnail> {
  const byUnit = new Map<string, GridDraft[]>()
  for (const grid of grids) {
    const community = byUnit.get(grid.unit) ?? []
    byUnit.set(grid.unit, community)
    community.push(grid)
  }
  return new Map([...byUnit.values()].flatMap(community => drawCommunity(lightened(community))))
}

function drawCommunity(community: readonly Drawable[]): (readonly [string, Thumbnail])[] {
  return community.map(({ shape, box }) => {
    const others =
      community.length <= mostDrawn ? community : community.filter(each => boxesMeet(each.box, widened(box)))
    return [
      shape.code,
      thumbnailOf(
        shape,
        others.map(each => each.shape),
      ),
    ] as const
  })
}

/** Surveyed borders have thousands of corners; they are thinned out once, before each is drawn many times. */
function lightened(grids: readonly GridDraft[]): Drawable[] {
  const boxes = grids.map(grid => boxOf(grid.polygons))
  const tolerance = Math.min(...boxes.map(sideOf)) * visibleShare
  const rings = simplifyRings(
    grids.flatMap(grid => grid.polygons.flat()),
    tolerance,
  )
  let at = 0
  return grids.map((grid, i) => {
    const polygons = grid.polygons
      .map(polygon => polygon.map(() => rings[at++]!).filter(ring => ring.length > 0))
      .filter(polygon => polygon.length > 0)
    return { shape: { code: grid.code, polygons: polygons.length > 0 ? polygons : grid.polygons }, box: boxes[i]! }
  })
}

const sideOf = ([west, south, east, north]: Box) => Math.max(east - west, north - south)

const widened = (box: Box): Box => {
  const side = sideOf(box)
  return [box[0] - side, box[1] - side, box[2] + side, box[3] + side]
}
