import type { CollectionDefinition, IndexDefinition } from '../config/database-file'
import type { SqlDriver, SqlValue } from '../engine/driver'
import { CloudError, invalidParam } from '../errors'
import { geoFieldOf } from './geo/geo-field'
import { type IndexEntries, indexEntries } from './index-entries'
import type { Doc, Value } from './values'

export type DocumentId = string | number

export interface StoredRow {
  rid: number
  body: string
}

export interface StoredIndex extends IndexDefinition {
  table: string
  multikey: boolean
}

/** Told before a document changes; `before` is its text, undefined when it does not exist yet. */
export type ChangeListener = (collection: StoredCollection, id: DocumentId, before: string | undefined) => void

/**
 * One collection as two kinds of SQL tables: documents by row number, and for each index its sorted keys.
 * Every method is synchronous and must run inside a group commit when it writes.
 */
export class StoredCollection {
  readonly table: string
  private readonly sql: Record<'byId' | 'insert' | 'replace' | 'remove', string>

  constructor(
    readonly definition: CollectionDefinition,
    readonly number: number,
    readonly indexes: StoredIndex[],
    readonly db: SqlDriver,
    private readonly changes: ChangeListener,
  ) {
    this.table = `d_${number}`
    this.sql = {
      byId: `SELECT rid, body FROM ${this.table} WHERE id = ?`,
      insert: `INSERT INTO ${this.table} (id, body) VALUES (?, ?)`,
      replace: `UPDATE ${this.table} SET body = ? WHERE rid = ?`,
      remove: `DELETE FROM ${this.table} WHERE rid = ?`,
    }
  }

  get name(): string {
    return this.definition.name
  }

  /** Documents with a geo index on the field can be asked about in geo terms. */
  hasGeoIndex(field: string): boolean {
    return this.indexes.some(index => geoFieldOf(index) === field)
  }

  /** @throws DATABASE_REQUEST_FAILED when a geo index cannot list the document */
  refuseBadGeometry(doc: Doc): void {
    for (const index of this.indexes) if (geoFieldOf(index) !== undefined) indexEntries(doc, index)
  }

  byId(id: DocumentId): StoredRow | undefined {
    return this.db.get(this.sql.byId, [id]) as StoredRow | undefined
  }

  /** @throws DATABASE_DUPLICATE_WRITE before anything is written */
  insert(id: DocumentId, doc: Doc, body: string): void {
    if (this.byId(id)) throw this.duplicate('_id_')
    const entries = this.indexes.map(index => indexEntries(doc, index))
    this.refuseDuplicates(entries, undefined)
    this.changes(this, id, undefined)
    this.db.run(this.sql.insert, [id, body])
    if (this.indexes.length === 0) return
    const { rid } = this.db.get('SELECT last_insert_rowid() AS rid') as { rid: number }
    for (const [i, index] of this.indexes.entries()) this.addEntries(index, entries[i] as IndexEntries, rid)
  }

  /** @throws DATABASE_DUPLICATE_WRITE before anything is written */
  replace(id: DocumentId, row: StoredRow, before: Doc, after: Doc, body: string): void {
    const moves = this.indexes.map(index => ({
      index,
      old: indexEntries(before, index),
      now: indexEntries(after, index),
    }))
    const changed = moves.filter(({ old, now }) => !sameKeys(old.keys, now.keys))
    for (const { index, now } of changed) if (index.unique) this.refuseTaken(index, now, row.rid)
    this.changes(this, id, row.body)
    this.db.run(this.sql.replace, [body, row.rid])
    for (const { index, old, now } of changed) {
      this.dropEntries(index, old, row.rid)
      this.addEntries(index, now, row.rid)
    }
  }

  remove(id: DocumentId, row: StoredRow, doc: Doc): void {
    this.changes(this, id, row.body)
    for (const index of this.indexes) this.dropEntries(index, indexEntries(doc, index), row.rid)
    this.db.run(this.sql.remove, [row.rid])
  }

  /** Stored documents that hold a unique key of the given one. */
  *holders(doc: Doc, own: DocumentId): Generator<{ index: string; id: DocumentId }> {
    for (const index of this.indexes) {
      if (!index.unique) continue
      const sql = `SELECT d.id FROM ${index.table} x JOIN ${this.table} d ON d.rid = x.rid WHERE x.key = ? AND d.id <> ?`
      for (const key of indexEntries(doc, index).keys) {
        for (const { id } of this.db.all(sql, [key, own])) yield { index: index.name, id: id as DocumentId }
      }
    }
  }

  addEntries(index: StoredIndex, { keys, multikey }: IndexEntries, rid: number): void {
    if (multikey && !index.multikey) {
      index.multikey = true
      this.db.run('UPDATE indexes SET multikey = 1 WHERE name = ?', [index.table])
    }
    for (const key of keys) this.db.run(`INSERT INTO ${index.table} (key, rid) VALUES (?, ?)`, [key, rid])
  }

  private dropEntries(index: StoredIndex, { keys }: IndexEntries, rid: number): void {
    for (const key of keys) this.db.run(`DELETE FROM ${index.table} WHERE key = ? AND rid = ?`, [key, rid])
  }

  private refuseDuplicates(entries: IndexEntries[], ownRid: number | undefined): void {
    for (const [i, index] of this.indexes.entries()) {
      if (index.unique) this.refuseTaken(index, entries[i] as IndexEntries, ownRid)
    }
  }

  private refuseTaken(index: StoredIndex, { keys }: IndexEntries, ownRid: number | undefined): void {
    const sql = `SELECT 1 FROM ${index.table} WHERE key = ? AND rid <> ? LIMIT 1`
    for (const key of keys) if (this.db.get(sql, [key as SqlValue, ownRid ?? -1])) throw this.duplicate(index.name)
  }

  duplicate(index: string): CloudError {
    return new CloudError(
      'DATABASE_DUPLICATE_WRITE',
      `E11000 duplicate key error collection: ${this.name} index: ${index} dup key`,
    )
  }
}

function sameKeys(a: Buffer[], b: Buffer[]): boolean {
  return a.length === b.length && a.every((key, i) => key.equals(b[i] as Buffer))
}

/** @throws INVALID_PARAM for ids other than texts and numbers */
export function documentId(value: Value | undefined): DocumentId {
  if (typeof value === 'string' && value !== '' && value.length <= 1024 && !value.includes('\0')) return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw invalidParam('_id must be a text or a number')
}
