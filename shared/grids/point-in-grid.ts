import { orient2d } from 'robust-predicates'
import type { Point, Polygon, Ring } from './geometry'
import type { MultiPolygonCoordinates } from './grid'

/**
 * Exact half-open rule (product.md A.5): whether a ray that runs east from the point counts this edge. An edge is
 * taken from its lower to its upper end, so two grids that share it ask the same question; it counts from its lower
 * end up to, not including, its upper end, and only when the point is strictly west of it (exact sign by orient2d).
 * That is the same as moving every point a hair east and a hair of a hair north: each point of a border belongs to
 * exactly one side.
 */
export function countsEdge(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  if (ay <= y === by <= y) return false
  if (x >= ax && x >= bx) return false
  if (x < ax && x < bx) return true
  return ay < by ? isWestOf(x, y, ax, ay, bx, by) : isWestOf(x, y, bx, by, ax, ay)
}

/** robust-predicates gives a negative sign for counter-clockwise, that is, for a point left of lower → upper. */
const isWestOf = (x: number, y: number, lowX: number, lowY: number, highX: number, highY: number): boolean =>
  orient2d(lowX, lowY, highX, highY, x, y) < 0

function crossesOddly(x: number, y: number, ring: Ring): boolean {
  let odd = false
  for (let at = 1; at < ring.length; at += 1) {
    const a = ring[at - 1]!
    const b = ring[at]!
    if (countsEdge(x, y, a[0], a[1], b[0], b[1])) odd = !odd
  }
  return odd
}

/** Inside the outer ring and in none of its holes; holes and outer rings share one parity. */
export function isInPolygon([x, y]: Point, polygon: Polygon): boolean {
  let inside = false
  for (const ring of polygon) if (crossesOddly(x, y, ring)) inside = !inside
  return inside
}

/** Parts that overlap each other (dirty data) count as inside. */
export function isInGrid(point: Point, polygons: MultiPolygonCoordinates): boolean {
  for (const polygon of polygons) if (isInPolygon(point, polygon)) return true
  return false
}
