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

/**
 * Distance in metres from a point to the nearest border, holes included; flat around the point, exact to about 0.1 %.
 * Infinity when it is more than `withinMetres`. An edge that lies wholly to one side of what is in reach is skipped.
 */
export function distanceToBoundaryMetres(
  [x, y]: Point,
  polygons: MultiPolygonCoordinates,
  withinMetres = Infinity,
): number {
  const metresEast = metresPerDegree * Math.cos(y * radians)
  let nearest = Infinity
  let reachEast = withinMetres / metresEast
  let reachNorth = withinMetres / metresPerDegree
  for (const polygon of polygons) {
    for (const ring of polygon) {
      let ax = 0
      let ay = 0
      let aSides = 0
      for (let at = 0; at < ring.length; at += 1) {
        const corner = ring[at]!
        const bx = corner[0] - x
        const by = corner[1] - y
        const bSides = sidesOf(bx, by, reachEast, reachNorth)
        if (at > 0 && (aSides & bSides) === 0) {
          const metres = Math.sqrt(
            squareToSegment(ax * metresEast, ay * metresPerDegree, bx * metresEast, by * metresPerDegree),
          )
          if (metres <= withinMetres && metres < nearest) {
            nearest = metres
            reachEast = metres / metresEast
            reachNorth = metres / metresPerDegree
          }
        }
        ax = bx
        ay = by
        aSides = bSides
      }
    }
  }
  return nearest
}

/** On which sides of a box around the origin a point lies, as bits. */
const sidesOf = (x: number, y: number, reachX: number, reachY: number): number =>
  (x > reachX ? 1 : x < -reachX ? 2 : 0) | (y > reachY ? 4 : y < -reachY ? 8 : 0)

/** Square of the distance from the origin to a segment. */
function squareToSegment(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
  return (ax + along * dx) ** 2 + (ay + along * dy) ** 2
}
