import { gcj02FromWgs84, isInChina } from '../../shared/grids/coordinates'
import { boxOf, type Point } from '../../shared/grids/geometry'
import type { MultiPolygonCoordinates } from '../../shared/grids/grid'
import { type GeometryProblem, preparePolygons } from '../../shared/grids/prepare-polygons'
import { findKnot } from './knots'
import type { ImportOptions } from './options'
import type { RawFeature } from './read-features'

/** A feature that can become a grid; polygons in GCJ-02. */
export interface GridFeature {
  readonly code: string
  readonly name: string
  readonly owner: string | null
  readonly polygons: MultiPolygonCoordinates
}

/** Why a feature cannot be used. `feature` counts from 1, as the features stand in the file. */
export interface FeatureProblem {
  readonly feature: number
  readonly reason: string
}

export type CheckedFeatures =
  | { readonly ok: true; readonly grids: readonly GridFeature[]; readonly warnings: readonly FeatureProblem[] }
  | { readonly ok: false; readonly problems: readonly FeatureProblem[] }

class Unusable extends Error {}

type Fields = Pick<ImportOptions, 'crs' | 'codeField' | 'nameField' | 'ownerField'>

/** Checks every feature; one that cannot be used makes the whole file refused, with everything that is wrong in it. */
export function checkFeatures(features: readonly RawFeature[], fields: Fields): CheckedFeatures {
  const problems: FeatureProblem[] = []
  const warnings: FeatureProblem[] = []
  const grids: GridFeature[] = []
  const byCode = new Map<string, number>()
  features.forEach((feature, i) => {
    const number = i + 1
    try {
      const code = codeOf(feature, fields)
      const earlier = byCode.get(code)
      if (earlier) throw new Unusable(`has the code ${code}, which feature ${earlier} has already`)
      byCode.set(code, number)
      const name = wordsOf(feature, fields.nameField, 50)
      if (!name) throw new Unusable(`has no name in "${fields.nameField}"`)
      const owner = fields.ownerField ? wordsOf(feature, fields.ownerField, 20) : ''
      const geometry = geometryOf(feature, fields)
      for (const reason of geometry.warnings) warnings.push({ feature: number, reason })
      grids.push({ code, name, owner: owner || null, polygons: geometry.polygons })
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      problems.push({ feature: number, reason: error.message })
    }
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, grids, warnings }
}

function codeOf({ properties }: RawFeature, { codeField }: Fields): string {
  const value = properties[codeField]
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new Unusable(`has a code written as the number ${value}, whose last digits are lost: write it as text`)
  }
  const code = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : ''
  if (code === '') throw new Unusable(`has no code in "${codeField}"`)
  if (!/^[0-9A-Za-z_.-]{1,40}$/.test(code)) {
    throw new Unusable(`has the code "${code}": only 1–40 digits, letters, "_", "-" and "." can be used`)
  }
  return code
}

function wordsOf({ properties }: RawFeature, field: string, longest: number): string {
  const value = properties[field]
  const words = typeof value === 'number' || typeof value === 'string' ? String(value).replace(/\s+/g, ' ').trim() : ''
  if (words.length > longest) throw new Unusable(`has more than ${longest} characters in "${field}"`)
  return words
}

const problemWords: Readonly<Record<GeometryProblem, string>> = {
  notAPolygon: 'is neither a Polygon nor a MultiPolygon',
  notACoordinate: 'has a coordinate that is not a number',
  outOfRange: 'has a coordinate outside ±180° longitude, ±90° latitude (swapped, or a projected system?)',
  tooFewCorners: 'has a ring of fewer than three corners',
  noArea: 'has a ring that encloses nothing, or crosses itself so that its parts cancel out',
  holeOutside: 'has a hole outside its outline',
}

function geometryOf({ geometry }: RawFeature, { crs }: Fields) {
  const prepared = preparePolygons(geometry)
  if (!prepared.ok) {
    throw new Unusable(problemWords[prepared.problem] + (prepared.at ? `, near ${sayPoint(prepared.at)}` : ''))
  }
  const { polygons } = prepared
  const [west, south, east, north] = boxOf(polygons)
  const abroad = !isInChina([west, south]) || !isInChina([east, north])
  if (abroad && crs === 'gcj02') {
    throw new Unusable(
      `lies outside China near ${sayPoint([west, south])}, where GCJ-02 does not exist: try --crs wgs84`,
    )
  }
  const knot = findKnot(polygons)
  if (knot) throw new Unusable(`has an outline that crosses itself near ${sayPoint(knot)}`)
  return {
    polygons: crs === 'wgs84' ? converted(polygons) : polygons,
    warnings: [
      ...prepared.warnings.map(each => warningWords[each]),
      ...(abroad ? ['lies outside China: its coordinates were kept as WGS-84'] : []),
    ],
  }
}

const warningWords = {
  ringClosed: 'had a ring that was not closed',
  repeatedCorners: 'had corners written twice',
  selfIntersection: 'has a spike or a tiny loop in its outline',
  emptyHole: 'had a hole without area',
} as const

/** Neighbours that share a corner still share it: the same number always becomes the same number. */
const converted = (polygons: MultiPolygonCoordinates): MultiPolygonCoordinates =>
  polygons.map(polygon => polygon.map(ring => ring.map(gcj02FromWgs84)))

const sayPoint = ([x, y]: Point): string => `${x.toFixed(5)}, ${y.toFixed(5)}`
