import type { DatabaseDefinition } from '../config/database-file'
import type { SqlDriver } from '../engine/driver'
import type { GroupCommit } from '../engine/group-commit'
import { CloudError, invalidParam } from '../errors'
import type { Log } from '../log'
import { History } from '../transactions/history'
import { openCatalog, openCreated } from './catalog'
import type { ChangeListener, StoredCollection } from './collection'
import type { ServerTime } from './ejson'
import { Tally } from './tally'

/** The document database: collections, the past that open transactions still see, and the way to write durably. */
export interface DocumentStore {
  readonly collections: ReadonlyMap<string, StoredCollection>
  readonly history: History
  readonly commit: GroupCommit
  readonly now: ServerTime
  /** @throws DATABASE_COLLECTION_NOT_EXIST */
  collection(name: unknown): StoredCollection
  /**
   * Makes an empty collection without indexes, which stays when the server starts again.
   * @throws INVALID_PARAM on a name that is none, DATABASE_REQUEST_FAILED when it exists
   */
  addCollection(name: unknown): Promise<void>
  /** Counters of one query, with the time it has. */
  newTally(): Tally
}

/** As node-sdk checks names (`@cloudbase/database` validate.ts). */
const COLLECTION_NAME = /^[a-zA-Z0-9][a-zA-Z0-9_-]{1,32}$/

const QUERY_TIMEOUT_MS = 5000

export function openStore(
  db: SqlDriver,
  commit: GroupCommit,
  definition: DatabaseDefinition,
  now: ServerTime,
  log: Log,
  queryTimeoutMs = QUERY_TIMEOUT_MS,
): DocumentStore {
  const history = new History()
  const changes: ChangeListener = (collection, id, before) => history.record(collection, id, before)
  const collections = openCatalog(db, definition, changes, log)
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
    addCollection: async name => {
      if (typeof name !== 'string' || !COLLECTION_NAME.test(name)) throw invalidParam('not a collection name')
      if (collections.has(name)) throw new CloudError('DATABASE_REQUEST_FAILED', `Table exist: ${name}`)
      try {
        await commit.write(() => collections.set(name, openCreated(db, name, changes, log)))
      } catch (error) {
        collections.delete(name)
        throw error
      }
    },
    newTally: () => new Tally(queryTimeoutMs),
  }
}
