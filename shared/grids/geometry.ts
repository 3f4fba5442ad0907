import type { MultiPolygonCoordinates } from './grid'

/** [longitude, latitude] in degrees. */
export type Point = readonly [number, number]

/** GeoJSON linear ring: closed, the last point repeats the first. */
export type Ring = readonly Point[]

/** Outer ring first, then its holes. */
export type Polygon = readonly Ring[]

/** [west, south, east, north]. */
export type Box = readonly [number, number, number, number]

export function boxOfRing(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of ring) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return [west, south, east, north]
}

/** Bounds of the outer rings. */
export const boxOf = (polygons: MultiPolygonCoordinates): Box =>
  joinBoxes(polygons.flatMap(([outer]) => (outer ? [boxOfRing(outer)] : [])))

export const joinBoxes = (boxes: readonly Box[]): Box =>
  boxes.reduce<Box>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    [Infinity, Infinity, -Infinity, -Infinity],
  )

export const boxContains = ([west, south, east, north]: Box, [x, y]: Point): boolean =>
  x >= west && x <= east && y >= south && y <= north

export const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]

/** The signed area of a ring in square degrees, positive when counter-clockwise. */
export function signedArea(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0]
  let twice = 0
  for (let at = 1; at < ring.length; at += 1) {
    const [ax, ay] = ring[at - 1]!
    const [bx, by] = ring[at]!
    twice += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY)
  }
  return twice / 2
}
