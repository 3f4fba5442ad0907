import { invalidParam } from '../errors'
import { type Doc, isDoc, type Value } from './values'

type Position = [number, number]

/** Radius that turns metres into radians, as MongoDB and the CloudBase examples use it. */
const EARTH_RADIUS_METRES = 6_378_100

export const isGeoOperator = (operator: string) =>
  operator === '$nearSphere' || operator === '$geoWithin' || operator === '$geoIntersects'

/**
 * Compiles a geo condition. Areas are compared in plane longitude and latitude, which differs from the sphere
 * by metres within a city.
 */
export function compileGeo(operator: string, operand: Value): (value: Value | undefined) => boolean {
  if (!isDoc(operand)) throw invalidParam(`${operator} needs an object`)
  if (operator === '$nearSphere') return compileNear(operand)
  const circle = operand.$centerSphere
  if (operator === '$geoWithin' && circle !== undefined) return compileCircle(circle)
  const area = polygonsOf(operand.$geometry)
  if (operator === '$geoWithin') {
    if (!area) throw invalidParam('$geoWithin needs a Polygon or MultiPolygon')
    return value => {
      const positions = positionsOf(value)
      return positions.length > 0 && positions.every(position => area.some(rings => contains(rings, position)))
    }
  }
  const point = pointOf(operand.$geometry)
  if (point)
    return value => polygonsOf(value)?.some(rings => contains(rings, point)) ?? samePoint(pointOf(value), point)
  if (!area) throw invalidParam('$geoIntersects is supported for points and polygons')
  return value => {
    const stored = pointOf(value)
    return stored !== undefined && area.some(rings => contains(rings, stored))
  }
}

const samePoint = (a: Position | undefined, b: Position) => a !== undefined && a[0] === b[0] && a[1] === b[1]

function compileNear(operand: Doc): (value: Value | undefined) => boolean {
  const centre = pointOf(operand.$geometry)
  if (!centre) throw invalidParam('$nearSphere needs a point')
  const max = typeof operand.$maxDistance === 'number' ? operand.$maxDistance : Number.POSITIVE_INFINITY
  const min = typeof operand.$minDistance === 'number' ? operand.$minDistance : 0
  return value => {
    const point = pointOf(value)
    if (!point) return false
    const distance = distanceMetres(centre, point)
    return distance >= min && distance <= max
  }
}

function compileCircle(circle: Value): (value: Value | undefined) => boolean {
  if (!Array.isArray(circle) || !isPosition(circle[0]) || typeof circle[1] !== 'number') {
    throw invalidParam('$centerSphere needs [[lng, lat], radians]')
  }
  const centre = circle[0]
  const radius = circle[1] * EARTH_RADIUS_METRES
  return value => {
    const point = pointOf(value)
    return point !== undefined && distanceMetres(centre, point) <= radius
  }
}

/** Centre of the first `$nearSphere` of a filter, whose results come nearest first. */
export function nearestFirst(filter: Doc): ((doc: Doc) => number) | undefined {
  for (const [field, condition] of Object.entries(filter)) {
    if (!isDoc(condition) || !isDoc(condition.$nearSphere)) continue
    const centre = pointOf(condition.$nearSphere.$geometry)
    if (centre) return doc => distanceMetres(centre, pointOf(doc[field]) ?? centre)
  }
  return undefined
}

/** Fields of a filter that are asked about in geo terms; each needs a geo index. */
export function geoFields(filter: Doc): string[] {
  return Object.entries(filter).flatMap(([key, condition]) => {
    if (key.startsWith('$')) return Array.isArray(condition) ? condition.filter(isDoc).flatMap(geoFields) : []
    return isDoc(condition) && Object.keys(condition).some(isGeoOperator) ? [key] : []
  })
}

/** Great-circle distance by the haversine formula. */
function distanceMetres([lngA, latA]: Position, [lngB, latB]: Position): number {
  const radians = Math.PI / 180
  const sinLat = Math.sin(((latB - latA) * radians) / 2)
  const sinLng = Math.sin(((lngB - lngA) * radians) / 2)
  const h = sinLat ** 2 + Math.cos(latA * radians) * Math.cos(latB * radians) * sinLng ** 2
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

const isPosition = (value: Value | undefined): value is Position =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'number'

function pointOf(value: Value | undefined): Position | undefined {
  return isDoc(value) && value.type === 'Point' && isPosition(value.coordinates) ? value.coordinates : undefined
}

/** Every position of a GeoJSON geometry. */
function positionsOf(value: Value | undefined): Position[] {
  return isDoc(value) && typeof value.type === 'string' ? flatPositions(value.coordinates) : []
}

function flatPositions(value: Value | undefined): Position[] {
  if (isPosition(value)) return [value]
  return Array.isArray(value) ? value.flatMap(flatPositions) : []
}

function polygonsOf(geometry: Value | undefined): Position[][][] | undefined {
  if (isDoc(geometry) && geometry.type === 'Polygon') return [geometry.coordinates as unknown as Position[][]]
  if (isDoc(geometry) && geometry.type === 'MultiPolygon') return geometry.coordinates as unknown as Position[][][]
  return undefined
}

/** Inside the outer ring and outside the holes, by ray casting. */
function contains([outer, ...holes]: Position[][], position: Position): boolean {
  return outer !== undefined && inRing(outer, position) && !holes.some(hole => inRing(hole, position))
}

function inRing(ring: Position[], [x, y]: Position): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as Position
    const [xj, yj] = ring[j] as Position
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}
