import type { StoredCollection, StoredRow } from './collection'
import type { KeyRange } from './index-key'
import type { ReadablePlan } from './query-plan'
import { Tally } from './tally'

const CHUNK = 250

/**
 * Rows of a plan in its order, each once, read in chunks so that a wide plan neither fills memory nor keeps a statement
 * open.
 */
export function candidates(
  collection: StoredCollection,
  plan: ReadablePlan,
  tally: Tally = new Tally(),
  wanted = CHUNK,
): Iterable<StoredRow> {
  const rows = readRows(collection, plan, tally, Math.max(1, Math.min(wanted, CHUNK)))
  const repeats = plan.kind === 'union' || (plan.kind === 'index' && plan.index.multikey)
  return repeats ? distinctRows(rows) : rows
}

function* distinctRows(rows: Iterable<StoredRow>): Generator<StoredRow> {
  const seen = new Set<number>()
  for (const row of rows) {
    if (seen.has(row.rid)) continue
    seen.add(row.rid)
    yield row
  }
}

function* readRows(
  collection: StoredCollection,
  plan: ReadablePlan,
  tally: Tally,
  chunk: number,
): Generator<StoredRow> {
  if (plan.kind === 'ids') {
    for (const id of plan.ids) {
      tally.key()
      const row = collection.byId(id)
      if (!row) continue
      tally.document()
      yield row
    }
  } else if (plan.kind === 'union') {
    for (const part of plan.parts) yield* readRows(collection, part, tally, chunk)
  } else if (plan.kind === 'scan') {
    for (const row of scannedRows(collection, chunk)) {
      tally.document()
      yield row
    }
  } else {
    for (const range of plan.ranges) {
      for (const row of indexRows(collection, plan.index.table, range, plan.order === 'backward', chunk)) {
        tally.key()
        tally.document()
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
  { from, to }: KeyRange,
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
