import type { Box, Point } from './geometry'

/** A side of the frame: how far inside a point is, negative outside. */
type Depth = (point: Point) => number

/**
 * The part of a ring inside a box, for drawing (Sutherland–Hodgman): parts that fall apart stay joined along the
 * frame. Empty when nothing is left.
 */
export function clipRing(ring: readonly Point[], [west, south, east, north]: Box): Point[] {
  const sides: Depth[] = [([x]) => x - west, ([x]) => east - x, ([, y]) => y - south, ([, y]) => north - y]
  const open = sides.reduce(clipSide, ring.slice(0, -1))
  return open.length < 3 ? [] : [...open, open[0]!]
}

const clipSide = (corners: readonly Point[], depth: Depth): Point[] =>
  corners.flatMap((corner, at): Point[] => {
    const before = corners[(at + corners.length - 1) % corners.length]!
    const [from, to] = [depth(before), depth(corner)]
    const crossing: Point[] = from < 0 !== to < 0 ? [between(before, corner, from / (from - to))] : []
    return to < 0 ? crossing : [...crossing, corner]
  })

const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
]
