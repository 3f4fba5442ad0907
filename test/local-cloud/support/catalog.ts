import type { IndexDefinition } from '../../../local-cloud/config/database-file'
import { openCatalog } from '../../../local-cloud/documents/catalog'
import type { DocumentId, StoredCollection } from '../../../local-cloud/documents/collection'
import { stringifyEjson } from '../../../local-cloud/documents/ejson'
import type { Doc } from '../../../local-cloud/documents/values'
import type { SqlDriver } from '../../../local-cloud/engine/driver'
import { openDatabase } from '../../../local-cloud/engine/open-database'

const opened: SqlDriver[] = []

/** An empty collection with the given indexes, in a database of its own in memory. */
export function collectionOf(
  name: string,
  indexes: (Pick<IndexDefinition, 'keys'> & Partial<IndexDefinition>)[],
): StoredCollection {
  const db = openDatabase(':memory:')
  opened.push(db)
  const named = indexes.map((index, i) => ({ name: `index${i}`, unique: false, ...index }))
  const catalog = openCatalog(
    db,
    { collections: [{ name, personal: [], indexes: named }], storage: [] },
    () => {},
    () => {},
  )
  return catalog.get(name) as StoredCollection
}

/** Documents with ids of their own. */
export function insertAll(collection: StoredCollection, docs: Doc[]): void {
  for (const doc of docs) collection.insert(doc._id as DocumentId, doc, stringifyEjson(doc))
}

/** Makes a collection as new: no documents, and indexes that have never seen a list. */
export function emptied(collection: StoredCollection): StoredCollection {
  collection.db.exec(`DELETE FROM ${collection.table}`)
  for (const index of collection.indexes) {
    collection.db.exec(`DELETE FROM ${index.table}`)
    index.multikey = false
  }
  return collection
}

export function closeCatalogs(): void {
  for (const db of opened.splice(0)) db.close()
}
