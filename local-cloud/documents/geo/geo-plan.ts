import { CloudError } from '../../errors'
import type { StoredIndex } from '../collection'
import type { KeyRange } from '../index-key'
import { pinnedPrefixes, type Rated } from '../plan-index'
import type { Predicates } from '../predicates'
import type { IndexPlan, NearPlan } from '../query-plan'
import { rangesOf } from './cells'
import { compileGeo, isGeoOperator, type Near, readNear } from './conditions'
import { type CoverableShape, cover } from './cover'
import { coverableCircle } from './coverable'
import { geoFieldOf } from './geo-field'

/** Cells in which one query searches. More read fewer documents and look up more keys. */
const MAX_CELLS = 20
/** Beginnings of keys times ranges of cells that one plan may have. */
const MAX_RANGES = 20_000

export interface NearField {
  field: string
  near: Near
}

/** The `$nearSphere` that every document must pass. */
export function nearOf({ byField }: Predicates): NearField | undefined {
  for (const [field, predicates] of byField) {
    for (const { operator, operand } of predicates) {
      if (operator === '$nearSphere') return { field, near: readNear(operand) }
    }
  }
  return undefined
}

/** @throws DATABASE_REQUEST_FAILED without an index whose fields before the geo field are all pinned to values */
export function planNear(indexes: StoredIndex[], predicates: Predicates, { field, near }: NearField): NearPlan {
  for (const index of indexes) {
    const prefixes = prefixesBefore(index, field, predicates)
    if (prefixes) return { kind: 'near', index, prefixes, field, near, exact: false }
  }
  throw new CloudError('DATABASE_REQUEST_FAILED', `unable to find index for $nearSphere query on ${field}`)
}

/** A plan over the cells of a geo condition; undefined for an index without a geo field. */
export function planGeo(index: StoredIndex, predicates: Predicates): Rated<IndexPlan> | undefined {
  const field = geoFieldOf(index)
  if (field === undefined) return undefined
  const found = predicates.byField.get(field)?.find(({ operator }) => isGeoOperator(operator))
  const prefixes = found && prefixesBefore(index, field, predicates)
  if (!prefixes) return { plan: searchCells(index, [], []), score: 0 }
  const cells = cellRanges(index, compileGeo(found.operator, found.operand).searched())
  const fits = prefixes.length * cells.length <= MAX_RANGES
  const pinned = index.keys.findIndex(([name]) => name === field)
  return { plan: searchCells(index, prefixes, cells), score: fits ? pinned * 10 + 8 : 0 }
}

/** The part of a near plan up to a distance in metres. */
export const planWithin = ({ index, prefixes, near }: NearPlan, metres: number): IndexPlan =>
  searchCells(index, prefixes, cellRanges(index, coverableCircle(near.centre, metres)))

function prefixesBefore(index: StoredIndex, field: string, predicates: Predicates): Buffer[] | undefined {
  const position = index.keys.findIndex(([name, kind]) => name === field && kind === '2dsphere')
  if (position < 0) return undefined
  const { prefixes, pinnedFields } = pinnedPrefixes(index, predicates)
  return pinnedFields === position ? prefixes : undefined
}

/** An index of nothing but single points has no cells that contain others. */
const cellRanges = (index: StoredIndex, searched: CoverableShape) =>
  rangesOf(cover(searched, MAX_CELLS), index.multikey)

function searchCells(index: StoredIndex, prefixes: Buffer[], cells: KeyRange[]): IndexPlan {
  const ranges = prefixes.flatMap(prefix =>
    cells.map(({ from, to }) => ({ from: Buffer.concat([prefix, from]), to: Buffer.concat([prefix, to]) })),
  )
  return { kind: 'index', index, ranges, exact: false, order: 'none' }
}
