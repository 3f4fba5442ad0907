import { CloudError, invalidParam } from '../../errors'
import { type Doc, isDoc, type Value } from '../values'
import type { CoverableShape } from './cover'
import { coverableCircle, coverableGeometry } from './coverable'
import { distanceMetres, distanceTo, EARTH_RADIUS_METRES } from './distance'
import { BadGeometry, checkedGeometry, position } from './geometry'
import { intersects, isWithin } from './relations'
import type { Geometry, Position } from './shapes'

export const isGeoOperator = (operator: string): boolean =>
  operator === '$nearSphere' || operator === '$geoWithin' || operator === '$geoIntersects'

/** `$nearSphere`: distances in metres. */
export interface Near {
  centre: Position
  min: number
  max: number
}

/** Half the way around the earth: nothing is farther. */
const FARTHEST_METRES = Math.PI * EARTH_RADIUS_METRES + 1

/** @throws INVALID_PARAM */
export function readNear(operand: Value): Near {
  if (!isDoc(operand)) throw invalidParam('$nearSphere needs $geometry')
  refuseOthers(operand, ['$geometry', '$minDistance', '$maxDistance'])
  const { points } = geometryOf(operand.$geometry, '$nearSphere')
  const centre = points[0]
  if (!centre || (operand.$geometry as Doc).type !== 'Point') throw invalidParam('$nearSphere needs a point')
  const metres = (name: string, fallback: number): number => {
    const given = operand[name] ?? fallback
    if (typeof given !== 'number' || !(given >= 0)) throw invalidParam(`${name} must be a non-negative number`)
    return given
  }
  return { centre, min: metres('$minDistance', 0), max: Math.min(metres('$maxDistance', Infinity), FARTHEST_METRES) }
}

/** A geo condition compiled: the exact test, and what the index has to be searched in. */
export interface GeoCondition {
  test: (geometry: Geometry) => boolean
  searched: () => CoverableShape
}

/**
 * Compiles a geo condition. Lines and borders run straight in plane longitude and latitude, which differs from the
 * sphere by metres within a city; distances are on the sphere.
 * @throws INVALID_PARAM
 */
export function compileGeo(operator: string, operand: Value): GeoCondition {
  if (operator === '$nearSphere') {
    const { centre, min, max } = readNear(operand)
    const test = (geometry: Geometry) => {
      const metres = distanceTo(geometry, centre)
      return metres >= min && metres <= max
    }
    return { test, searched: () => coverableCircle(centre, max) }
  }
  if (!isDoc(operand)) throw invalidParam(`${operator} needs an object`)
  if (operator === '$geoWithin' && operand.$centerSphere !== undefined) return compileCircle(operand)
  refuseOthers(operand, ['$geometry'])
  const asked = geometryOf(operand.$geometry, operator)
  const searched = () => coverableGeometry(asked)
  if (operator === '$geoIntersects') return { test: geometry => intersects(geometry, asked), searched }
  if (asked.polygons.length === 0 || asked.points.length + asked.lines.length > 0) {
    throw invalidParam('$geoWithin needs a Polygon or MultiPolygon')
  }
  return { test: geometry => isWithin(geometry, asked.polygons), searched }
}

/** `$centerSphere: [[lng, lat], radians]`. A shape is in the circle when all its corners are. */
function compileCircle(operand: Doc): GeoCondition {
  refuseOthers(operand, ['$centerSphere'])
  const [centre, radians] = Array.isArray(operand.$centerSphere) ? operand.$centerSphere : []
  if (typeof radians !== 'number' || !(radians >= 0 && radians <= Math.PI)) {
    throw invalidParam('$centerSphere needs [[lng, lat], radians]')
  }
  const middle = orInvalid('$centerSphere', () => position(centre))
  const metres = radians * EARTH_RADIUS_METRES
  const test = ({ points, lines, polygons }: Geometry) =>
    [...points, ...lines.flat(), ...polygons.flat(2)].every(p => distanceMetres(middle, p) <= metres)
  return { test, searched: () => coverableCircle(middle, metres) }
}

const geometryOf = (value: Value | undefined, operator: string) => orInvalid(operator, () => checkedGeometry(value))

function orInvalid<T>(operator: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof BadGeometry ? invalidParam(`${operator}: ${error.message}`) : error
  }
}

function refuseOthers(operand: Doc, known: string[]): void {
  const other = Object.keys(operand).find(key => !known.includes(key))
  if (other) throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown operator: ${other}`)
}
