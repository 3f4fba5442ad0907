import type { DatabaseDefinition } from '../config/database-file'
import type { SqlDriver } from '../engine/driver'
import type { GroupCommit } from '../engine/group-commit'
import { CloudError } from '../errors'
import type { Log } from '../log'
import { History } from '../transactions/history'
import { openCatalog } from './catalog'
import type { StoredCollection } from './collection'
import type { ServerTime } from './ejson'

/** The document database: collections, the past that open transactions still see, and the way to write durably. */
export interface DocumentStore {
  readonly collections: ReadonlyMap<string, StoredCollection>
  readonly history: History
  readonly commit: GroupCommit
  readonly now: ServerTime
  /** @throws DATABASE_COLLECTION_NOT_EXIST */
  collection(name: unknown): StoredCollection
}

export function openStore(
  db: SqlDriver,
  commit: GroupCommit,
  definition: DatabaseDefinition,
  now: ServerTime,
  log: Log,
): DocumentStore {
  const history = new History()
  const collections = openCatalog(
    db,
    definition,
    (collection, id, before) => history.record(collection, id, before),
    log,
  )
  return {
    collections,
    history,
    commit,
    now,
    collection: name => {
      const collection = typeof name === 'string' ? collections.get(name) : undefined
      if (collection) return collection
      throw new CloudError('DATABASE_COLLECTION_NOT_EXIST', `Db or Table not exist: ${String(name).slice(0, 64)}`)
    },
  }
}
