import { orient2d } from 'robust-predicates'
import type { Polygon, Position, Ring } from './shapes'

/** An edge of a line or a ring. */
export type Edge = [a: Position, b: Position]

export const samePosition = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

export function edgesOf(positions: Position[]): Edge[] {
  return positions.slice(1).map((end, i) => [positions[i] as Position, end])
}

/** On which side of the line a → b a position is: exact sign. */
const side = (a: Position, b: Position, p: Position): number => Math.sign(orient2d(a[0], a[1], b[0], b[1], p[0], p[1]))

export function isOnEdge(p: Position, [a, b]: Edge): boolean {
  return inSpan(p, a, b) && side(a, b, p) === 0
}

const inSpan = (p: Position, a: Position, b: Position) =>
  p[0] >= Math.min(a[0], b[0]) &&
  p[0] <= Math.max(a[0], b[0]) &&
  p[1] >= Math.min(a[1], b[1]) &&
  p[1] <= Math.max(a[1], b[1])

function spansMeet([a, b]: Edge, [c, d]: Edge): boolean {
  return (
    Math.min(a[0], b[0]) <= Math.max(c[0], d[0]) &&
    Math.min(c[0], d[0]) <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= Math.max(c[1], d[1]) &&
    Math.min(c[1], d[1]) <= Math.max(a[1], b[1])
  )
}

/** The edges pass through each other, not merely touch. */
export function edgesCross(one: Edge, other: Edge): boolean {
  if (!spansMeet(one, other)) return false
  const [[a, b], [c, d]] = [one, other]
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** The edges have a position in common. */
export function edgesMeet(one: Edge, other: Edge): boolean {
  if (!spansMeet(one, other)) return false
  const [[a, b], [c, d]] = [one, other]
  const crossing = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  return crossing || isOnEdge(a, other) || isOnEdge(b, other) || isOnEdge(c, one) || isOnEdge(d, one)
}

export type Place = 'inside' | 'border' | 'outside'

export function placeInRing(ring: Ring, p: Position): Place {
  let inside = false
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position
    const b = ring[i] as Position
    if (a[1] > p[1] === b[1] > p[1]) {
      if (isOnEdge(p, [a, b])) return 'border'
      continue
    }
    const turn = side(a, b, p)
    if (turn === 0) return 'border'
    if (turn > 0 === b[1] > a[1]) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}

/** Where a position is in a polygon; the borders of its holes are its own. */
export function placeInPolygon([outer, ...holes]: Polygon, p: Position): Place {
  const place = placeInRing(outer as Ring, p)
  if (place !== 'inside') return place
  for (const hole of holes) {
    const inHole = placeInRing(hole, p)
    if (inHole === 'border') return 'border'
    if (inHole === 'inside') return 'outside'
  }
  return 'inside'
}
