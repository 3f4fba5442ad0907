import { compileMatch } from '../aggregation/match'
import { CloudError } from '../errors'
import type { DocumentId, StoredCollection, StoredRow } from './collection'
import { keyCounter } from './count-keys'
import { describePlan } from './describe-plan'
import { parseDoc, stringifyEjson } from './ejson'
import { geoFields } from './geo/geo-fields'
import { distanceFrom, nearest } from './geo/nearest'
import { planQuery } from './plan'
import { compileProjection } from './projection'
import type { Plan, ReadablePlan } from './query-plan'
import { candidates } from './read-plan'
import { compareBy, type SortKeys } from './sort'
import { Tally } from './tally'
import type { Doc } from './values'

export interface Query {
  filter: Doc
  sort: SortKeys
  skip: number
  limit: number
  projection?: Doc
}

/** A document of a result, as stored and decoded. */
export interface Found {
  id: DocumentId
  row: StoredRow
  doc: Doc
}

/** Documents a transaction sees differently from the stored ones; null: removed. */
export type Overlay = ReadonlyMap<DocumentId, Doc | null>

const EMPTY_OVERLAY: Overlay = new Map()

/** Answers a query with documents as Extended JSON texts; untouched texts are answered without decoding. */
export function findTexts(
  collection: StoredCollection,
  query: Query,
  overlay: Overlay = EMPTY_OVERLAY,
  tally: Tally = new Tally(),
): string[] {
  const plan = prepare(collection, query.filter, query.sort)
  if (plan.kind !== 'near' && plan.exact && !query.projection && overlay.size === 0 && isOrdered(plan, query.sort)) {
    return rowsOf(collection, plan, query.skip, query.limit, tally).map(row => row.body)
  }
  const project = query.projection && compileProjection(query.projection)
  return search(collection, plan, query, overlay, tally).map(({ doc, row }) =>
    project ? stringifyEjson(project(doc)) : row.body || stringifyEjson(doc),
  )
}

/** Documents that an update or removal concerns, in no particular order. */
export function findDocs(collection: StoredCollection, filter: Doc, limit: number, tally: Tally): Found[] {
  const query = { filter, sort: [], skip: 0, limit }
  return search(collection, prepare(collection, filter, []), query, EMPTY_OVERLAY, tally)
}

export function countDocs(collection: StoredCollection, filter: Doc, tally: Tally = new Tally()): number {
  const plan = prepare(collection, filter, [])
  if (!plan.exact) {
    return search(collection, plan, { filter, sort: [], skip: 0, limit: Infinity }, EMPTY_OVERLAY, tally).length
  }
  if (plan.kind === 'index') {
    const keys = keyCounter(collection)(plan, Infinity)
    tally.keys += keys
    return keys
  }
  if (plan.kind === 'scan') {
    return (collection.db.get(`SELECT count(*) AS count FROM ${collection.table}`, []) as { count: number }).count
  }
  return rowsOf(collection, plan, 0, Infinity, tally).length
}

/** How a query would be answered, for the inspector and for tests: the index used and whether it gives the order. */
export function explain(collection: StoredCollection, filter: Doc, sort: SortKeys): string {
  const plan = prepare(collection, filter, sort)
  return `${describePlan(plan)}${isOrdered(plan, sort) ? '' : ' + sort'}`
}

/** Plans a query. @throws DATABASE_REQUEST_FAILED on a geo condition without a geo index */
export function prepare(collection: StoredCollection, filter: Doc, sort: SortKeys): Plan {
  for (const field of geoFields(filter)) {
    if (!collection.hasGeoIndex(field)) {
      throw new CloudError('DATABASE_REQUEST_FAILED', `unable to find index for geo query on ${field}`)
    }
  }
  return planQuery(collection.indexes, filter, sort, keyCounter(collection))
}

/** Whether a plan gives the order by itself. */
export const isOrdered = (plan: Plan, sort: SortKeys) =>
  sort.length === 0 || (plan.kind === 'index' && plan.order !== 'none') || (plan.kind === 'ids' && plan.ids.length <= 1)

function search(collection: StoredCollection, plan: Plan, query: Query, overlay: Overlay, tally: Tally): Found[] {
  const { filter, sort, skip, limit } = query
  const test = compileMatch(filter)
  const matches = (doc: Doc) => test(doc, {})
  const found: Found[] = []
  const accept = (row: StoredRow): Doc | undefined => {
    const doc = parseDoc(row.body, () => 0)
    const id = doc._id as DocumentId
    if (overlay.has(id) || !(plan.exact || matches(doc))) return undefined
    found.push({ id, row, doc })
    return doc
  }
  const inOrder = overlay.size === 0 && isOrdered(plan, sort)
  if (plan.kind === 'near') {
    const distance = distanceFrom(plan)
    const wanted = sort.length > 0 ? Infinity : skip + limit
    nearest(collection, plan, wanted, row => distance(accept(row)), tally)
  } else {
    const wanted = inOrder ? skip + limit : Infinity
    for (const row of candidates(collection, plan, tally)) if (accept(row) && found.length >= wanted) break
  }
  for (const [id, doc] of overlay) if (doc && matches(doc)) found.push({ id, row: { rid: -1, body: '' }, doc })
  if (!inOrder && sort.length > 0) {
    const compare = compareBy(sort)
    found.sort((a, b) => compare(a.doc, b.doc))
  } else if (plan.kind === 'near') {
    sortNearestFirst(found, distanceFrom(plan))
  }
  return found.slice(skip, skip + limit)
}

function sortNearestFirst(found: Found[], distance: (doc: Doc) => number | undefined): void {
  const metres = new Map(found.map(({ id, doc }) => [id, distance(doc) ?? Infinity]))
  found.sort((a, b) => (metres.get(a.id) as number) - (metres.get(b.id) as number))
}

function rowsOf(
  collection: StoredCollection,
  plan: ReadablePlan,
  skip: number,
  limit: number,
  tally: Tally,
): StoredRow[] {
  const rows: StoredRow[] = []
  for (const row of candidates(collection, plan, tally, skip + limit)) {
    rows.push(row)
    if (rows.length >= skip + limit) break
  }
  return skip > 0 || limit === 0 ? rows.slice(skip, skip + limit) : rows
}
