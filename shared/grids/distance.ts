import type { Point } from './geometry'
import type { MultiPolygonCoordinates } from './grid'

/** Mean radius of the earth (IUGG R1). */
const earthRadiusMetres = 6_371_008.8
const radians = Math.PI / 180

export const metresPerDegree = earthRadiusMetres * radians

/** Great-circle distance in metres (haversine). */
export function distanceMetres([ax, ay]: Point, [bx, by]: Point): number {
  const half =
    Math.sin(((by - ay) * radians) / 2) ** 2 +
    Math.cos(ay * radians) * Math.cos(by * radians) * Math.sin(((bx - ax) * radians) / 2) ** 2
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Distance in metres from a point to the nearest border, holes included; flat around the point, exact to about 0.1 %. */
export function distanceToBoundaryMetres([x, y]: Point, polygons: MultiPolygonCoordinates): number {
  const metresEast = metresPerDegree * Math.cos(y * radians)
  let nearest = Infinity
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let at = 1; at < ring.length; at += 1) {
        const a = ring[at - 1]!
        const b = ring[at]!
        nearest = Math.min(
          nearest,
          squareToSegment(
            (a[0] - x) * metresEast,
            (a[1] - y) * metresPerDegree,
            (b[0] - x) * metresEast,
            (b[1] - y) * metresPerDegree,
          ),
        )
      }
    }
  }
  return Math.sqrt(nearest)
}

/** Square of the distance from the origin to a segment. */
function squareToSegment(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return (ax + along * dx) ** 2 + (ay + along * dy) ** 2
}
