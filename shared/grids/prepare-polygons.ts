import { boxContains, boxOfRing, type Point, type Polygon, type Ring, signedArea } from './geometry'
import type { MultiPolygonCoordinates } from './grid'
import { isInPolygon } from './point-in-grid'
import { findCrossing } from './ring-crossings'

/** Why a geometry cannot be used. Stable codes; the import says them with the number of the feature. */
export type GeometryProblem =
  | 'notAPolygon'
  | 'notACoordinate'
  | 'outOfRange'
  | 'tooFewCorners'
  | 'noArea'
  | 'holeOutside'

/** Unusual but usable: an owner is still found for every point. */
type GeometryWarning = 'ringClosed' | 'repeatedCorners' | 'selfIntersection' | 'emptyHole'

export type PreparedGeometry =
  | { readonly ok: true; readonly polygons: MultiPolygonCoordinates; readonly warnings: readonly GeometryWarning[] }
  | { readonly ok: false; readonly problem: GeometryProblem; readonly at: Point | null }

/** Below this a ring encloses nothing: about 0.1 m², in square degrees. */
const leastArea = 1e-11

class Unusable extends Error {
  constructor(
    readonly problem: GeometryProblem,
    readonly at: Point | null = null,
  ) {
    super(problem)
  }
}

/**
 * Makes a GeoJSON Polygon or MultiPolygon (RFC 7946) fit for the territory, or says why it cannot be used: rings are
 * closed, repeated corners dropped, outer rings turned counter-clockwise and holes clockwise, heights left out.
 * Coordinates keep their values: neighbours that share a corner still share it.
 */
export function preparePolygons(geometry: unknown): PreparedGeometry {
  const warnings = new Set<GeometryWarning>()
  try {
    const polygons = rawPolygons(geometry).map(polygon => preparePolygon(polygon, warnings))
    if (polygons.length === 0) throw new Unusable('notAPolygon')
    if (polygons.some(polygon => findCrossing(polygon))) warnings.add('selfIntersection')
    return { ok: true, polygons, warnings: [...warnings] }
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, problem: error.problem, at: error.at }
    throw error
  }
}

function rawPolygons(geometry: unknown): readonly unknown[] {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown }
  if (!Array.isArray(coordinates)) throw new Unusable('notAPolygon')
  if (type === 'Polygon') return [coordinates]
  if (type === 'MultiPolygon') return coordinates
  throw new Unusable('notAPolygon')
}

function preparePolygon(raw: unknown, warnings: Set<GeometryWarning>): Polygon {
  if (!Array.isArray(raw) || raw.length === 0) throw new Unusable('notAPolygon')
  const [outer, ...holes] = raw.map(ring => cleanRing(ring, warnings))
  if (Math.abs(signedArea(outer!)) < leastArea) throw new Unusable('noArea', outer![0])
  const solid = holes.filter(hole => Math.abs(signedArea(hole)) >= leastArea)
  if (solid.length < holes.length) warnings.add('emptyHole')
  for (const hole of solid) if (!liesWithin(hole, outer!)) throw new Unusable('holeOutside', hole[0])
  return [turned(outer!, true), ...solid.map(hole => turned(hole, false))]
}

function cleanRing(raw: unknown, warnings: Set<GeometryWarning>): Ring {
  if (!Array.isArray(raw)) throw new Unusable('notAPolygon')
  const corners: Point[] = []
  for (const point of raw.map(cleanPoint)) {
    if (isSame(corners[corners.length - 1], point)) warnings.add('repeatedCorners')
    else corners.push(point)
  }
  if (corners.length > 1 && isSame(corners[0], corners[corners.length - 1])) corners.pop()
  else warnings.add('ringClosed')
  if (corners.length < 3) throw new Unusable('tooFewCorners', corners[0] ?? null)
  return [...corners, corners[0]!]
}

function cleanPoint(raw: unknown): Point {
  const [x, y] = (Array.isArray(raw) ? raw : []) as unknown[]
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) {
    throw new Unusable('notACoordinate')
  }
  if (Math.abs(x) > 180 || Math.abs(y) > 90) throw new Unusable('outOfRange', [x, y])
  return [x, y]
}

const isSame = (a: Point | undefined, b: Point | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

/** Corners may touch the outer ring; a hole with no corner inside lies elsewhere. */
const liesWithin = (hole: Ring, outer: Ring): boolean => {
  const box = boxOfRing(outer)
  return hole.every(corner => boxContains(box, corner)) && hole.some(corner => isInPolygon(corner, [outer]))
}

const turned = (ring: Ring, counterClockwise: boolean): Ring =>
  signedArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse()
