import { aggregate, parseStages } from '../aggregation/aggregate'
import { invalidParam } from '../errors'
import { newDocumentId } from '../ids'
import type { Transactions } from '../transactions/transactions'
import { type DocumentId, documentId, type StoredCollection } from './collection'
import { parseDoc, stringifyEjson } from './ejson'
import { refuseOperators } from './field-names'
import { type Modified, modifyDocuments, modifyFirst, removeDocuments } from './modify'
import { compileProjection } from './projection'
import { countDocs, findTexts } from './query'
import { parseSort } from './sort'
import type { DocumentStore } from './store'
import type { Doc } from './values'

/** Body of a request as node-sdk sends it; filters and documents are Extended JSON texts inside. */
export type ActionParams = Record<string, unknown>

/** The answer's members beside requestId. */
export type ActionResult = { data?: unknown; transactionId?: string }

type Action = (params: ActionParams) => Promise<ActionResult> | ActionResult

/** The `database.*` actions of the server API, each by its wire name. */
export function documentActions(store: DocumentStore, transactions: Transactions): Record<string, Action> {
  const parse = (text: unknown): Doc => {
    if (text === undefined || text === '') return {}
    if (typeof text !== 'string') throw invalidParam('query and data must be Extended JSON texts')
    return parseDoc(text, store.now)
  }

  const insert: Action = async params => {
    const collection = store.collection(params.collectionName)
    const texts = params.data
    if (!Array.isArray(texts) || texts.length === 0) throw invalidParam('data must be a list of documents')
    const documents = texts.map(text => newDocument(parse(text)))
    const insertedIds = documents.map(({ id }) => id)
    if (params.transactionId) {
      const transaction = transactions.get(params.transactionId)
      for (const { id, doc } of documents) {
        if (transaction.get(collection, id)) throw collection.duplicate('_id_')
        transaction.put(collection, id, doc)
      }
    } else {
      await store.commit.write(() => insertAll(collection, documents))
    }
    return { data: { insertedIds } }
  }

  const get: Action = params => {
    const collection = store.collection(params.collectionName)
    const query = {
      filter: parse(params.query),
      sort: parseSort(parse(params.order)),
      skip: count(params.offset, 0, Number.MAX_SAFE_INTEGER),
      limit: params.queryType === 'DOC' ? 1 : count(params.limit, 100, 1000),
      projection: params.projection ? parse(params.projection) : undefined,
    }
    if (!params.transactionId) return { data: { list: findTexts(collection, query, undefined, store.newTally()) } }
    const transaction = transactions.get(params.transactionId)
    if (params.queryType === 'DOC') {
      const doc = transaction.get(collection, documentId(query.filter._id))
      const shaped = doc && query.projection ? compileProjection(query.projection)(doc) : doc
      return { data: { list: shaped ? [stringifyEjson(shaped)] : [] } }
    }
    return { data: { list: findTexts(collection, query, transaction.overlay(collection), store.newTally()) } }
  }

  const modify: Action = async params => {
    const collection = store.collection(params.collectionName)
    const request = {
      filter: parse(params.query),
      change: parse(params.data),
      multi: params.multi === true,
      merge: params.merge === true,
      upsert: params.upsert === true,
    }
    const transaction = params.transactionId ? transactions.get(params.transactionId) : undefined
    const result = await modifyDocuments(store, collection, request, transaction)
    return {
      data: { updated: result.updated, ...(result.upsertedId !== undefined && { upsert_id: result.upsertedId }) },
    }
  }

  const modifyAndReturn: Action = async params => {
    const collection = store.collection(params.collectionName)
    const transaction = params.transactionId ? transactions.get(params.transactionId) : undefined
    const result: Modified = await modifyFirst(store, collection, parse(params.query), parse(params.data), transaction)
    return { data: { updated: result.updated, ...(result.doc && { doc: stringifyEjson(result.doc) }) } }
  }

  const remove: Action = async params => {
    const collection = store.collection(params.collectionName)
    const transaction = params.transactionId ? transactions.get(params.transactionId) : undefined
    const deleted = await removeDocuments(store, collection, parse(params.query), params.multi === true, transaction)
    return { data: { deleted } }
  }

  return {
    'database.insertDocument': insert,
    'database.getDocument': get,
    'database.calculateDocument': params => ({
      data: { total: countDocs(store.collection(params.collectionName), parse(params.query), store.newTally()) },
    }),
    'database.modifyDocument': modify,
    'database.modifyAndReturnDoc': modifyAndReturn,
    'database.removeDocument': remove,
    'database.aggregateDocuments': params => {
      const collection = store.collection(params.collectionName)
      return { data: { list: aggregate(store, collection, parseStages(store, params.stages), store.newTally()).texts } }
    },
    'database.addCollection': async params => {
      await store.addCollection(params.collectionName)
      return {}
    },
    'database.startTransaction': () => ({ transactionId: transactions.start() }),
    'database.commitTransaction': async params => {
      await transactions.commit(params.transactionId)
      return {}
    },
    'database.abortTransaction': params => {
      transactions.abort(params.transactionId)
      return {}
    },
  }
}

interface NewDocument {
  id: DocumentId
  doc: Doc
}

function newDocument(doc: Doc): NewDocument {
  refuseOperators(doc)
  const id = doc._id === undefined ? newDocumentId() : documentId(doc._id)
  return { id, doc: doc._id === undefined ? { _id: id, ...doc } : doc }
}

/** All or none: a duplicate in the list leaves nothing behind. */
function insertAll(collection: StoredCollection, documents: NewDocument[]): void {
  if (documents.length === 1) {
    const [{ id, doc }] = documents as [NewDocument]
    collection.insert(id, doc, stringifyEjson(doc))
    return
  }
  collection.db.exec('SAVEPOINT insert_all')
  try {
    for (const { id, doc } of documents) collection.insert(id, doc, stringifyEjson(doc))
    collection.db.exec('RELEASE insert_all')
  } catch (error) {
    collection.db.exec('ROLLBACK TO insert_all')
    collection.db.exec('RELEASE insert_all')
    throw error
  }
}

function count(value: unknown, fallback: number, max: number): number {
  if (value === undefined) return fallback
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > max) {
    throw invalidParam(`a whole number up to ${max} is expected`)
  }
  return value
}
