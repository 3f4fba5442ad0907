import { boxOfRing, type Point, type Polygon, signedArea } from './geometry'
import type { MultiPolygonCoordinates } from './grid'
import { isInGrid, isInPolygon } from './point-in-grid'

/**
 * A point well inside the grid, for pins, labels and distances: the centre of the largest circle that fits into the
 * largest part (pole of inaccessibility, to about 1 % of its size). It is certain to lie inside.
 */
export function interiorPointOf(polygons: MultiPolygonCoordinates): Point {
  const largest = polygons.reduce((best, each) => (outerArea(each) > outerArea(best) ? each : best))
  const [west, south, east, north] = boxOfRing(largest[0] ?? [])
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [width, height] = [(east - west) * stretch, north - south]
  const size = Math.max(Math.min(width, height), Math.max(width, height) / 32)
  const circleAt = (x: number, y: number, half: number) => circle(largest, [x, y], half, stretch)

  let open: Circle[] = []
  for (let y = south + size / 2; y < north + size / 2; y += size) {
    for (let x = west + size / stretch / 2; x < east + size / stretch / 2; x += size / stretch) {
      open.push(circleAt(x, y, size / 2))
    }
  }
  let best = circleAt((west + east) / 2, (south + north) / 2, 0)
  for (let round = 0; open.length > 0 && round < 300; round += 1) {
    const next = open.reduce((top, each) => (each.reach > top.reach ? each : top))
    open = open.filter(each => each !== next)
    if (next.radius > best.radius) best = next
    if (next.reach - best.radius <= size / 100) continue
    const half = next.half / 2
    const [x, y] = next.centre
    for (const dx of [-half, half]) for (const dy of [-half, half]) open.push(circleAt(x + dx / stretch, y + dy, half))
  }
  return isInGrid(best.centre, polygons) ? best.centre : firstCorner(largest)
}

interface Circle {
  readonly centre: Point
  /** Half the width of the square that is searched, degrees of latitude. */
  readonly half: number
  /** Distance to the border, negative outside. */
  readonly radius: number
  /** No point of the square can be farther from the border. */
  readonly reach: number
}

function circle(polygon: Polygon, centre: Point, half: number, stretch: number): Circle {
  const distance = distanceToRings(polygon, centre, stretch)
  const radius = isInPolygon(centre, polygon) ? distance : -distance
  return { centre, half, radius, reach: radius + half * Math.SQRT2 }
}

/** Distance to the nearest edge in degrees of latitude. */
function distanceToRings(polygon: Polygon, [x, y]: Point, stretch: number): number {
  let nearest = Infinity
  for (const ring of polygon) {
    for (let at = 1; at < ring.length; at += 1) {
      const ax = (ring[at - 1]![0] - x) * stretch
      const ay = ring[at - 1]![1] - y
      const dx = (ring[at]![0] - x) * stretch - ax
      const dy = ring[at]![1] - y - ay
      const length = dx * dx + dy * dy
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
      nearest = Math.min(nearest, (ax + along * dx) ** 2 + (ay + along * dy) ** 2)
    }
  }
  return Math.sqrt(nearest)
}

const outerArea = (polygon: Polygon): number => Math.abs(signedArea(polygon[0] ?? []))

/** A sliver too thin for any circle: its lowest corner, which the half-open rule may give to it. */
const firstCorner = (polygon: Polygon): Point =>
  (polygon[0] ?? []).find(corner => isInPolygon(corner, polygon)) ?? polygon[0]![0]!
