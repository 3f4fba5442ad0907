import type { DocumentId, StoredCollection, StoredIndex } from '../documents/collection'
import { parseDoc, stringifyEjson } from '../documents/ejson'
import { indexEntries } from '../documents/index-entries'
import { structuredCopy } from '../documents/projection'
import type { Overlay } from '../documents/query'
import type { DocumentStore } from '../documents/store'
import type { Doc } from '../documents/values'
import { CloudError } from '../errors'

const conflict = () =>
  new CloudError('DATABASE_TRANSACTION_CONFLICT', 'Transaction is conflict, maybe resource operated by others')

/**
 * One transaction: reads see the moment it began plus its own writes, writes are kept in memory until commit. The
 * first to commit a document wins; a write to a document that changed since the snapshot fails at once.
 */
export class Transaction {
  private readonly moment: number
  private readonly writes = new Map<StoredCollection, Map<DocumentId, Doc | null>>()

  constructor(private readonly store: DocumentStore) {
    this.moment = store.history.open()
  }

  /** The document as this transaction sees it; the caller may change the copy. */
  get(collection: StoredCollection, id: DocumentId): Doc | null {
    const own = this.writes.get(collection)?.get(id)
    if (own !== undefined) return own && (structuredCopy(own) as Doc)
    const text = this.snapshotText(collection, id)
    return text === undefined ? null : parseDoc(text, this.store.now)
  }

  private snapshotText(collection: StoredCollection, id: DocumentId): string | undefined {
    if (!this.store.history.changedSince(this.moment, collection, id)) return collection.byId(id)?.body
    for (const [changed, text] of this.store.history.past(this.moment, collection)) if (changed === id) return text
    return undefined
  }

  /** @throws DATABASE_TRANSACTION_CONFLICT when another writer was first */
  put(collection: StoredCollection, id: DocumentId, doc: Doc | null): void {
    if (this.store.history.changedSince(this.moment, collection, id)) throw conflict()
    const written = this.writes.get(collection) ?? new Map<DocumentId, Doc | null>()
    if (doc) {
      collection.refuseBadGeometry(doc)
      refuseDuplicates(collection, id, doc, written)
    }
    this.writes.set(collection, written.set(id, doc))
  }

  /** What a query of this transaction must see differently from the stored documents. */
  overlay(collection: StoredCollection): Overlay {
    const overlay = new Map<DocumentId, Doc | null>()
    for (const [id, text] of this.store.history.past(this.moment, collection)) {
      overlay.set(id, text === undefined ? null : parseDoc(text, this.store.now))
    }
    for (const [id, doc] of this.writes.get(collection) ?? []) overlay.set(id, doc)
    return overlay
  }

  /** Applies all writes in one go. @throws DATABASE_TRANSACTION_CONFLICT, then nothing is applied */
  apply(): void {
    const { history } = this.store
    for (const [collection, documents] of this.writes) {
      for (const id of documents.keys()) if (history.changedSince(this.moment, collection, id)) throw conflict()
    }
    const db = [...this.writes.keys()][0]?.db
    if (!db) return
    db.exec('SAVEPOINT transaction_writes')
    try {
      for (const remove of [true, false]) {
        for (const [collection, documents] of this.writes) {
          for (const [id, doc] of documents) if ((doc === null) === remove) applyWrite(collection, id, doc)
        }
      }
      db.exec('RELEASE transaction_writes')
    } catch (error) {
      db.exec('ROLLBACK TO transaction_writes')
      db.exec('RELEASE transaction_writes')
      // A unique key that was free when the transaction wrote has been taken since.
      throw error instanceof CloudError && error.code === 'DATABASE_DUPLICATE_WRITE' ? conflict() : error
    }
  }

  hasWrites(): boolean {
    return this.writes.size > 0
  }

  close(): void {
    this.store.history.close()
  }
}

/** Unique keys against stored documents that this transaction leaves alone and against its own writes. */
function refuseDuplicates(
  collection: StoredCollection,
  id: DocumentId,
  doc: Doc,
  written: ReadonlyMap<DocumentId, Doc | null>,
): void {
  for (const holder of collection.holders(doc, id)) {
    if (!written.has(holder.id)) throw collection.duplicate(holder.index)
  }
  const unique = collection.indexes.filter(index => index.unique)
  for (const index of unique) {
    const keys = keySet(doc, index)
    for (const [other, kept] of written) {
      if (other === id || !kept) continue
      for (const key of keySet(kept, index)) if (keys.has(key)) throw collection.duplicate(index.name)
    }
  }
}

const keySet = (doc: Doc, index: StoredIndex) =>
  new Set(indexEntries(doc, index).keys.map(key => key.toString('latin1')))

function applyWrite(collection: StoredCollection, id: DocumentId, doc: Doc | null): void {
  const row = collection.byId(id)
  if (!doc) {
    if (row)
      collection.remove(
        id,
        row,
        parseDoc(row.body, () => 0),
      )
  } else if (row) {
    collection.replace(
      id,
      row,
      parseDoc(row.body, () => 0),
      doc,
      stringifyEjson(doc),
    )
  } else {
    collection.insert(id, doc, stringifyEjson(doc))
  }
}
