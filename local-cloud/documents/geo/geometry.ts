import { isDoc, type Value } from '../values'
import { refuseBadRings } from './rings'
import type { Geometry, Polygon, Position } from './shapes'

/** Why a value is no geometry. */
export class BadGeometry extends Error {}

/**
 * Reads a GeoJSON geometry with the demands of MongoDB's 2dsphere: coordinates in bounds, rings closed and without
 * crossings, holes inside. Coordinates beyond the second are ignored.
 * @throws BadGeometry
 */
export function checkedGeometry(value: Value | undefined): Geometry {
  const geometry = readGeometry(value)
  for (const polygon of geometry.polygons) {
    const reason = refuseBadRings(polygon)
    if (reason) throw new BadGeometry(reason)
  }
  return geometry
}

/**
 * Reads a GeoJSON geometry whose rings have been checked before.
 * @throws BadGeometry
 */
export function readGeometry(value: Value | undefined): Geometry {
  if (!isDoc(value) || typeof value.type !== 'string') throw new BadGeometry('a GeoJSON geometry is expected')
  if (value.crs !== undefined) throw new BadGeometry('crs is not supported')
  if (value.type === 'GeometryCollection') return join(list(value.geometries, 1).map(readGeometry))
  const { coordinates } = value
  switch (value.type) {
    case 'Point':
      return { ...EMPTY, points: [position(coordinates)] }
    case 'MultiPoint':
      return { ...EMPTY, points: list(coordinates, 1).map(position) }
    case 'LineString':
      return { ...EMPTY, lines: [line(coordinates)] }
    case 'MultiLineString':
      return { ...EMPTY, lines: list(coordinates, 1).map(line) }
    case 'Polygon':
      return { ...EMPTY, polygons: [polygon(coordinates)] }
    case 'MultiPolygon':
      return { ...EMPTY, polygons: list(coordinates, 1).map(polygon) }
    default:
      throw new BadGeometry(`unknown GeoJSON type: ${value.type.slice(0, 40)}`)
  }
}

const EMPTY: Geometry = { points: [], lines: [], polygons: [] }

const join = (parts: Geometry[]): Geometry => ({
  points: parts.flatMap(part => part.points),
  lines: parts.flatMap(part => part.lines),
  polygons: parts.flatMap(part => part.polygons),
})

function list(value: Value | undefined, least: number): Value[] {
  if (!Array.isArray(value) || value.length < least) {
    throw new BadGeometry(`a list of at least ${least} is expected`)
  }
  return value
}

/** @throws BadGeometry when it is no pair of degrees in bounds */
export function position(value: Value | undefined): Position {
  const [lng, lat] = list(value, 2)
  if (typeof lng !== 'number' || typeof lat !== 'number') throw new BadGeometry('coordinates must be numbers')
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) {
    throw new BadGeometry(`longitude/latitude is out of bounds, lng: ${lng} lat: ${lat}`)
  }
  return [lng, lat]
}

function line(value: Value | undefined): Position[] {
  const positions = list(value, 2).map(position)
  const [[x, y]] = positions as [Position]
  if (positions.every(other => other[0] === x && other[1] === y)) {
    throw new BadGeometry('a line needs two different positions')
  }
  return positions
}

const polygon = (value: Value | undefined): Polygon => list(value, 1).map(ring => list(ring, 4).map(position))
