import { invalidParam } from '../errors'
import type { Transaction } from '../transactions/transaction'
import { type DocumentId, documentId, type StoredCollection } from './collection'
import { stringifyEjson } from './ejson'
import { refuseOperators } from './field-names'
import { structuredCopy } from './projection'
import { type Found, findDocs } from './query'
import type { DocumentStore } from './store'
import { compileUpdate, type DocUpdate } from './update'
import type { Doc } from './values'

export interface Modify {
  filter: Doc
  /** Update operators when `merge`, else the whole new document. */
  change: Doc
  multi: boolean
  merge: boolean
  upsert: boolean
}

export interface Modified {
  /** Documents whose content changed. */
  updated: number
  upsertedId?: DocumentId
  /** The document after the change, when one was asked for. */
  doc?: Doc
}

/** `update()` and `set()`: changes every document of the filter, or puts a whole document under one id. */
export function modifyDocuments(
  store: DocumentStore,
  collection: StoredCollection,
  request: Modify,
  transaction: Transaction | undefined,
): Promise<Modified> | Modified {
  if (!request.merge) return setDocument(store, collection, request, transaction)
  if (request.upsert) throw invalidParam('upsert is only supported for whole documents')
  const update = compileUpdate(request.change, request.filter)
  if (transaction) return updateInTransaction(transaction, collection, pinnedId(request.filter), update)
  return store.commit.write(() => {
    const found = findDocs(collection, request.filter, request.multi ? Infinity : 1, store.newTally())
    return { updated: updateAll(collection, found, update) }
  })
}

/** `updateAndReturn()`: changes the first document of the filter and returns it. */
export function modifyFirst(
  store: DocumentStore,
  collection: StoredCollection,
  filter: Doc,
  change: Doc,
  transaction: Transaction | undefined,
): Promise<Modified> | Modified {
  const update = compileUpdate(change, filter)
  if (transaction) return updateInTransaction(transaction, collection, pinnedId(filter), update)
  return store.commit.write(() => {
    const [found] = findDocs(collection, filter, 1, store.newTally())
    if (!found) return { updated: 0 }
    const changed = updateOne(collection, found, update)
    return { updated: changed ? 1 : 0, doc: changed ?? found.doc }
  })
}

export function removeDocuments(
  store: DocumentStore,
  collection: StoredCollection,
  filter: Doc,
  multi: boolean,
  transaction: Transaction | undefined,
): Promise<number> | number {
  if (transaction) {
    const id = pinnedId(filter)
    if (!transaction.get(collection, id)) return 0
    transaction.put(collection, id, null)
    return 1
  }
  return store.commit.write(() => {
    const found = findDocs(collection, filter, multi ? Infinity : 1, store.newTally())
    for (const { id, row, doc } of found) collection.remove(id, row, doc)
    return found.length
  })
}

/** Changes all or none: a duplicate key or a bad field in one document undoes the others. */
function updateAll(collection: StoredCollection, found: Found[], update: DocUpdate): number {
  if (found.length <= 1) return found.filter(one => updateOne(collection, one, update)).length
  collection.db.exec('SAVEPOINT update_all')
  try {
    const updated = found.filter(one => updateOne(collection, one, update)).length
    collection.db.exec('RELEASE update_all')
    return updated
  } catch (error) {
    collection.db.exec('ROLLBACK TO update_all')
    collection.db.exec('RELEASE update_all')
    throw error
  }
}

/** The document after the change, undefined when it did not change. */
function updateOne(collection: StoredCollection, { id, row, doc }: Found, update: DocUpdate): Doc | undefined {
  const after = structuredCopy(doc) as Doc
  if (!update(after)) return undefined
  collection.replace(id, row, doc, after, stringifyEjson(after))
  return after
}

function setDocument(
  store: DocumentStore,
  collection: StoredCollection,
  { filter, change, upsert }: Modify,
  transaction: Transaction | undefined,
): Promise<Modified> | Modified {
  refuseOperators(change)
  const id = pinnedId(filter)
  const after: Doc = { _id: id, ...change }
  if (after._id !== id) throw invalidParam('_id cannot be changed')
  if (transaction) {
    const before = transaction.get(collection, id)
    if (!before && !upsert) return { updated: 0 }
    transaction.put(collection, id, after)
    return before ? { updated: 1 } : { updated: 0, upsertedId: id }
  }
  return store.commit.write(() => {
    const [found] = findDocs(collection, { _id: id }, 1, store.newTally())
    const body = stringifyEjson(after)
    if (found) {
      if (found.row.body === body) return { updated: 0 }
      collection.replace(id, found.row, found.doc, after, body)
      return { updated: 1 }
    }
    if (!upsert) return { updated: 0 }
    collection.insert(id, after, body)
    return { updated: 0, upsertedId: id }
  })
}

function updateInTransaction(
  transaction: Transaction,
  collection: StoredCollection,
  id: DocumentId,
  update: DocUpdate,
): Modified {
  const doc = transaction.get(collection, id)
  if (!doc) return { updated: 0 }
  const changed = update(doc)
  // Written even when nothing changed: the transaction has claimed the document.
  transaction.put(collection, id, doc)
  return { updated: changed ? 1 : 0, doc }
}

/** Writes inside a transaction and `set` name one document. @throws INVALID_PARAM */
function pinnedId(filter: Doc): DocumentId {
  if (Object.keys(filter).length !== 1) throw invalidParam('this operation is on one document, by its _id')
  return documentId(filter._id)
}
