import { clipRing } from './clip-ring'
import { type Box, boxOf, joinBoxes, type Point, type Ring } from './geometry'
import type { Thumbnail } from './grid'
import { interiorPointOf } from './interior-point'
import type { GridShape } from './owner-of'
import { simplifyRings } from './simplify'

const boxSize = 100
const margin = 2

/** A grid never gets smaller than this share of the drawing, however large its surroundings are. */
const leastShare = 1 / 6

/** In units of the drawing: corners closer to a line than this are dropped, cells closer than this touch. */
const tolerance = 0.7
const touching = 1

/**
 * The drawing of a grid among others (mockup 01), usually those of its community. Neighbours share their simplified
 * borders. Cells that leave the frame are cut off at it; those that do not reach into it are left out.
 */
export function thumbnailOf(self: GridShape, others: readonly GridShape[]): Thumbnail {
  const project = projection(frameOf(self, others))
  const shapes = [self, ...others.filter(other => other.code !== self.code)]
  const outlines = shapes.map(shape => shape.polygons.flat().map(ring => wholeNumbers(ring.map(project))))
  const simplified = simplifyRings(outlines.flat(), tolerance)
  let taken = 0
  const cells = shapes.map((shape, at) => {
    const rings = simplified.slice(taken, taken + outlines[at]!.length).filter(ring => ring.length > 0)
    taken += outlines[at]!.length
    return { shape, rings }
  })
  const [own] = cells
  const pin = project(interiorPointOf(self.polygons))
  return {
    cells: cells
      .filter(({ rings }, at) => at === 0 || rings.length > 0)
      .map(({ shape, rings }) => ({
        code: shape.code,
        self: shape === self,
        near: shape !== self && rings.some(ring => own!.rings.some(mine => ringsTouch(ring, mine))),
        d: rings.map(pathOf).join(''),
      })),
    pin: [Math.round(pin[0]), Math.round(pin[1])],
  }
}

/** Centre and side of the square that is drawn; longitudes are shrunk to the length of latitudes there. */
interface Frame {
  readonly centre: Point
  readonly side: number
  readonly stretch: number
}

function frameOf(self: GridShape, others: readonly GridShape[]): Frame {
  const own = boxOf(self.polygons)
  const all = joinBoxes([own, ...others.map(other => boxOf(other.polygons))])
  const stretch = Math.cos((((own[1] + own[3]) / 2) * Math.PI) / 180)
  const sideOf = (box: Box) => Math.max((box[2] - box[0]) * stretch, box[3] - box[1])
  const side = Math.min(sideOf(all), sideOf(own) / leastShare)
  const centreOn = (axis: 0 | 1, width: number) => {
    const [low, high] = [all[axis] + width / 2, all[axis + 2]! - width / 2]
    const wanted = (own[axis] + own[axis + 2]!) / 2
    return low > high ? (low + high) / 2 : Math.max(low, Math.min(high, wanted))
  }
  return { centre: [centreOn(0, side / stretch), centreOn(1, side)], side, stretch }
}

/** Degrees to units of the drawing, y downwards. */
function projection({ centre, side, stretch }: Frame): (point: Point) => Point {
  const scale = (boxSize - 2 * margin) / side
  return ([x, y]) => [boxSize / 2 + (x - centre[0]) * stretch * scale, boxSize / 2 - (y - centre[1]) * scale]
}

/** Rounds to whole units; corners that fall together become one. Neighbours round alike, so they stay joined. */
function wholeNumbers(ring: readonly Point[]): Ring {
  const corners: Point[] = []
  for (const [x, y] of clipRing(ring, [0, 0, boxSize, boxSize])) {
    const last = corners[corners.length - 1]
    const corner: Point = [Math.round(x), Math.round(y)]
    if (last?.[0] !== corner[0] || last[1] !== corner[1]) corners.push(corner)
  }
  return corners.length < 4 ? [] : corners
}

const pathOf = (ring: Ring): string =>
  `M${ring
    .slice(0, -1)
    .map(point => point.join(' '))
    .join('L')}Z`

const ringsTouch = (a: Ring, b: Ring): boolean =>
  a.some(corner => isNearRing(corner, b)) || b.some(corner => isNearRing(corner, a))

const isNearRing = ([x, y]: Point, ring: Ring): boolean =>
  ring.slice(1).some((b, at) => {
    const a = ring[at]!
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)))
    return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy) <= touching
  })
