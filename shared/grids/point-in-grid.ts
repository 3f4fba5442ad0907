import { orient2d } from 'robust-predicates'
import type { Point, Polygon, Ring } from './geometry'
import type { MultiPolygonCoordinates } from './grid'

/**
 * Exact half-open rule (product.md A.5). A ray runs east from the point. Every edge is taken from its lower to its
 * upper end, so two grids that share it ask the same question; it counts from its lower end up to, not including,
 * its upper end, and only when the point is strictly west of it (exact sign by orient2d). That is the same as moving
 * every point a hair east and a hair of a hair north: each point of a border belongs to exactly one side.
 */
function crossesOddly([x, y]: Point, ring: Ring): boolean {
  let odd = false
  for (let at = 1; at < ring.length; at += 1) {
    const a = ring[at - 1]!
    const b = ring[at]!
    if (a[1] <= y === b[1] <= y) continue
    if (x >= a[0] && x >= b[0]) continue
    if (x < a[0] && x < b[0]) odd = !odd
    else if (a[1] < b[1] ? isWestOf(x, y, a, b) : isWestOf(x, y, b, a)) odd = !odd
  }
  return odd
}

/** robust-predicates gives a negative sign for counter-clockwise, that is, for a point left of lower → upper. */
const isWestOf = (x: number, y: number, lower: Point, upper: Point): boolean =>
  orient2d(lower[0], lower[1], upper[0], upper[1], x, y) < 0

/** Inside the outer ring and in none of its holes; holes and outer rings share one parity. */
export const isInPolygon = (point: Point, polygon: Polygon): boolean =>
  polygon.reduce((inside, ring) => inside !== crossesOddly(point, ring), false)

/** Parts that overlap each other (dirty data) count as inside. */
export const isInGrid = (point: Point, polygons: MultiPolygonCoordinates): boolean =>
  polygons.some(polygon => isInPolygon(point, polygon))
