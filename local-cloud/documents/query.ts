import { CloudError } from '../errors'
import type { DocumentId, StoredCollection, StoredRow } from './collection'
import { parseDoc, stringifyEjson } from './ejson'
import { compileFilter } from './filter'
import { geoFields, nearestFirst } from './geo-filter'
import { type Plan, planQuery } from './plan'
import { compileProjection } from './projection'
import { compareBy, type SortKeys } from './sort'
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
const CHUNK = 250

/** Answers a query with documents as Extended JSON texts; untouched texts are answered without decoding. */
export function findTexts(collection: StoredCollection, query: Query, overlay: Overlay = EMPTY_OVERLAY): string[] {
  const plan = prepare(collection, query.filter, query.sort)
  if (plan.exact && !query.projection && overlay.size === 0 && isOrdered(plan, query.sort)) {
    return rowsOf(collection, plan, query.skip, query.limit).map(row => row.body)
  }
  const project = query.projection && compileProjection(query.projection)
  return search(collection, plan, query, overlay).map(({ doc, row }) =>
    project ? stringifyEjson(project(doc)) : row.body || stringifyEjson(doc),
  )
}

/** Documents that an update or removal concerns, in no particular order. */
export function findDocs(collection: StoredCollection, filter: Doc, limit: number): Found[] {
  const query = { filter, sort: [], skip: 0, limit }
  return search(collection, prepare(collection, filter, []), query, EMPTY_OVERLAY)
}

export function countDocs(collection: StoredCollection, filter: Doc): number {
  const plan = prepare(collection, filter, [])
  if (!plan.exact) return search(collection, plan, { filter, sort: [], skip: 0, limit: Infinity }, EMPTY_OVERLAY).length
  if (plan.kind === 'ids') return plan.ids.filter(id => collection.byId(id)).length
  const count = (sql: string, params: Buffer[]) => (collection.db.get(sql, params) as { count: number }).count
  if (plan.kind === 'scan') return count(`SELECT count(*) AS count FROM ${collection.table}`, [])
  const sql = `SELECT count(*) AS count FROM ${plan.index.table} WHERE key >= ? AND key < ?`
  return plan.ranges.reduce((sum, { from, to }) => sum + count(sql, [from, to]), 0)
}

/** How a query would be answered, for the inspector and for tests: the index used and whether it gives the order. */
export function explain(collection: StoredCollection, filter: Doc, sort: SortKeys): string {
  const plan = prepare(collection, filter, sort)
  if (plan.kind !== 'index') return plan.kind
  return `index ${plan.index.name}${plan.exact ? '' : ' + filter'}${isOrdered(plan, sort) ? '' : ' + sort'}`
}

function prepare(collection: StoredCollection, filter: Doc, sort: SortKeys): Plan {
  for (const field of geoFields(filter)) {
    if (!collection.hasGeoIndex(field)) {
      throw new CloudError('DATABASE_REQUEST_FAILED', `unable to find index for geo query on ${field}`)
    }
  }
  return planQuery(collection.indexes, filter, sort)
}

const isOrdered = (plan: Plan, sort: SortKeys) =>
  sort.length === 0 || (plan.kind === 'index' && plan.order !== 'none') || (plan.kind === 'ids' && plan.ids.length <= 1)

function search(collection: StoredCollection, plan: Plan, query: Query, overlay: Overlay): Found[] {
  const { filter, sort, skip, limit } = query
  const matches = compileFilter(filter)
  const distance = nearestFirst(filter)
  const inOrder = overlay.size === 0 && !distance && isOrdered(plan, sort)
  const found: Found[] = []
  const wanted = inOrder ? skip + limit : Infinity
  for (const row of candidates(collection, plan)) {
    const doc = parseDoc(row.body, () => 0)
    const id = doc._id as DocumentId
    if (overlay.has(id) || !(plan.exact || matches(doc))) continue
    found.push({ id, row, doc })
    if (found.length >= wanted) break
  }
  for (const [id, doc] of overlay) if (doc && matches(doc)) found.push({ id, row: { rid: -1, body: '' }, doc })
  if (!inOrder && sort.length > 0) {
    const compare = compareBy(sort)
    found.sort((a, b) => compare(a.doc, b.doc))
  } else if (distance) {
    found.sort((a, b) => distance(a.doc) - distance(b.doc))
  }
  return found.slice(skip, skip + limit)
}

function rowsOf(collection: StoredCollection, plan: Plan, skip: number, limit: number): StoredRow[] {
  const rows: StoredRow[] = []
  for (const row of candidates(collection, plan, Math.min(skip + limit, CHUNK))) {
    rows.push(row)
    if (rows.length >= skip + limit) break
  }
  return skip > 0 ? rows.slice(skip) : rows
}

/** Rows of a plan in its order, read in chunks so that a wide plan neither fills memory nor keeps a statement open. */
function* candidates(collection: StoredCollection, plan: Plan, chunk = CHUNK): Generator<StoredRow> {
  if (plan.kind === 'ids') {
    for (const id of plan.ids) {
      const row = collection.byId(id)
      if (row) yield row
    }
  } else if (plan.kind === 'scan') {
    yield* scannedRows(collection, chunk)
  } else {
    const seen = plan.index.multikey ? new Set<number>() : undefined
    for (const { from, to } of plan.ranges) {
      for (const row of indexRows(collection, plan.index.table, from, to, plan.order === 'backward', chunk)) {
        if (seen?.has(row.rid)) continue
        seen?.add(row.rid)
        yield row
      }
    }
  }
}

function* scannedRows(collection: StoredCollection, chunk: number): Generator<StoredRow> {
  const sql = `SELECT rid, body FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT ?`
  for (let last = -1; ; ) {
    const rows = collection.db.all(sql, [last, chunk]) as unknown as StoredRow[]
    yield* rows
    if (rows.length < chunk) return
    last = (rows.at(-1) as StoredRow).rid
  }
}

interface KeyedRow extends StoredRow {
  key: Uint8Array
}

function* indexRows(
  collection: StoredCollection,
  table: string,
  from: Buffer,
  to: Buffer,
  backward: boolean,
  chunk: number,
): Generator<StoredRow> {
  const [beyond, direction] = backward ? ['<', 'DESC'] : ['>', 'ASC']
  const select = `SELECT x.key, x.rid, d.body FROM ${table} x CROSS JOIN ${collection.table} d ON d.rid = x.rid WHERE x.key >= ? AND x.key < ?`
  const order = `ORDER BY x.key ${direction}, x.rid ${direction} LIMIT ?`
  let rows = collection.db.all(`${select} ${order}`, [from, to, chunk]) as unknown as KeyedRow[]
  for (;;) {
    yield* rows
    if (rows.length < chunk) return
    const { key, rid } = rows.at(-1) as KeyedRow
    const sql = `${select} AND (x.key, x.rid) ${beyond} (?, ?) ${order}`
    rows = collection.db.all(sql, [from, to, key, rid, chunk]) as unknown as KeyedRow[]
  }
}
