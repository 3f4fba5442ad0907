import { type Box, boxesMeet, boxOfRing, type Point, type Ring, signedArea } from '../../shared/grids/geometry'
import type { MultiPolygonCoordinates } from '../../shared/grids/grid'
import { sideOf } from '../../shared/grids/segments'

interface Edge {
  readonly at: number
  readonly a: Point
  readonly b: Point
  readonly box: Box
}

/** A loop smaller than this share of the grid is dirt in the border, not a mistake about the place. */
const dirt = 0.001

/**
 * Where the outline of a polygon really crosses itself, so that nobody can say what is inside (a figure of eight);
 * null when it does not. Spikes, touching corners and tiny loops are dirt: the half-open rule still gives each of
 * their points one owner.
 */
export function findKnot(polygons: MultiPolygonCoordinates): Point | null {
  const whole = polygons.reduce((sum, [outer]) => sum + roughArea(outer!), 0)
  for (const ring of polygons.flat()) {
    const knot = crossingsOf(ring).find(each => smallerLoop(ring, each) > dirt * whole)
    if (knot) return knot.point
  }
  return null
}

interface Crossing {
  readonly first: number
  readonly second: number
  readonly point: Point
}

/** Pairs of edges that cross in a point inside both; sweeps from west to east. */
function crossingsOf(ring: Ring): Crossing[] {
  const edges = ring
    .slice(1)
    .map((b, at): Edge => ({ at, a: ring[at]!, b, box: boxOfRing([ring[at]!, b]) }))
    .sort((one, other) => one.box[0] - other.box[0])
  const found: Crossing[] = []
  let active: Edge[] = []
  for (const edge of edges) {
    active = active.filter(each => each.box[2] >= edge.box[0])
    for (const each of active) {
      if (!boxesMeet(each.box, edge.box) || !crosses(each, edge)) continue
      const [first, second] = each.at < edge.at ? [each, edge] : [edge, each]
      found.push({ first: first.at, second: second.at, point: intersection(first, second) })
    }
    active.push(edge)
  }
  return found
}

const crosses = (one: Edge, other: Edge): boolean =>
  sideOf(one.a, one.b, other.a) * sideOf(one.a, one.b, other.b) < 0 &&
  sideOf(other.a, other.b, one.a) * sideOf(other.a, other.b, one.b) < 0

function intersection({ a, b }: Edge, { a: c, b: d }: Edge): Point {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const along = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / (rx * sy - ry * sx)
  return [a[0] + along * rx, a[1] + along * ry]
}

/** The ring falls into two loops at a crossing; the area of the smaller one. */
function smallerLoop(ring: Ring, { first, second, point }: Crossing): number {
  const inner = [point, ...ring.slice(first + 1, second + 1), point]
  const outer = [...ring.slice(0, first + 1), point, ...ring.slice(second + 1)]
  return Math.min(Math.abs(signedArea(inner)), Math.abs(signedArea(outer)))
}

/** The loops of a figure of eight cancel out in its signed area, so the box serves when they nearly do. */
function roughArea(ring: Ring): number {
  const [west, south, east, north] = boxOfRing(ring)
  return Math.max(Math.abs(signedArea(ring)), (east - west) * (north - south) * 0.01)
}
