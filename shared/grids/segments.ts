import { orient2d } from 'robust-predicates'
import { type Box, boxContains, type Point } from './geometry'

/** Side of `c` seen along a → b, exact: −1 left, 0 on the line, 1 right. */
export const sideOf = (a: Point, b: Point, c: Point): number => Math.sign(orient2d(a[0], a[1], b[0], b[1], c[0], c[1]))

/** Whether a segment and a closed box share a point, exactly. The caller has checked that their bounds meet. */
export function segmentMeetsBox(a: Point, b: Point, box: Box): boolean {
  if (boxContains(box, a) || boxContains(box, b)) return true
  const [west, south, east, north] = box
  const side = sideOf(a, b, [west, south])
  if (side === 0) return true
  return (
    side !== sideOf(a, b, [east, north]) || side !== sideOf(a, b, [east, south]) || side !== sideOf(a, b, [west, north])
  )
}

/**
 * Whether two segments conflict as edges of one polygon: they cross, one runs into the inside of the other, or they
 * lie on each other. A common end point alone is no conflict.
 */
export function segmentsConflict(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd, cda, cdb] = [sideOf(a, b, c), sideOf(a, b, d), sideOf(c, d, a), sideOf(c, d, b)]
  if (abc * abd < 0 && cda * cdb < 0) return true
  if (abc === 0 && abd === 0) return overlapOnLine(a, b, c, d)
  return (
    (abc === 0 && isStrictlyWithin(c, a, b)) ||
    (abd === 0 && isStrictlyWithin(d, a, b)) ||
    (cda === 0 && isStrictlyWithin(a, c, d)) ||
    (cdb === 0 && isStrictlyWithin(b, c, d))
  )
}

/** Orders points along any line: by longitude, then by latitude. */
const compare = (a: Point, b: Point): number => a[0] - b[0] || a[1] - b[1]

const ordered = (a: Point, b: Point): readonly [Point, Point] => (compare(a, b) <= 0 ? [a, b] : [b, a])

function isStrictlyWithin(point: Point, a: Point, b: Point): boolean {
  const [low, high] = ordered(a, b)
  return compare(low, point) < 0 && compare(point, high) < 0
}

function overlapOnLine(a: Point, b: Point, c: Point, d: Point): boolean {
  const [lowA, highA] = ordered(a, b)
  const [lowC, highC] = ordered(c, d)
  return compare(lowA, highC) < 0 && compare(lowC, highA) < 0
}
