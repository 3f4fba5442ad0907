import { type Edge, edgesOf, placeInPolygon } from './plane'
import type { Geometry, Position } from './shapes'

/** Radius that turns metres into radians, as MongoDB and the CloudBase examples use it. */
export const EARTH_RADIUS_METRES = 6_378_100

const RADIANS = Math.PI / 180

/** Great-circle distance in metres by the haversine formula. */
export function distanceMetres([lngA, latA]: Position, [lngB, latB]: Position): number {
  const sinLat = Math.sin(((latB - latA) * RADIANS) / 2)
  const sinLng = Math.sin(((lngB - lngA) * RADIANS) / 2)
  const h = sinLat ** 2 + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * sinLng ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Metres from a position to the nearest part of a geometry; 0 inside a polygon. */
export function distanceTo(geometry: Geometry, from: Position): number {
  if (geometry.polygons.some(polygon => placeInPolygon(polygon, from) !== 'outside')) return 0
  const edges = [...geometry.lines, ...geometry.polygons.flat()].flatMap(edgesOf)
  const nearest = [...geometry.points, ...edges.map(edge => nearestOn(edge, from))]
  return nearest.reduce((least, position) => Math.min(least, distanceMetres(from, position)), Infinity)
}

/** The position of an edge that is nearest on a plane in which a degree has the same length both ways. */
function nearestOn([a, b]: Edge, [lng, lat]: Position): Position {
  const shrink = Math.cos(lat * RADIANS)
  const [dx, dy] = [(b[0] - a[0]) * shrink, b[1] - a[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((lng - a[0]) * shrink * dx + (lat - a[1]) * dy) / length
  const share = Math.max(0, Math.min(1, along))
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}
