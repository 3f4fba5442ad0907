import type { CollectionDefinition, DatabaseDefinition, IndexDefinition } from '../config/database-file'
import type { SqlDriver } from '../engine/driver'
import type { Log } from '../log'
import { type ChangeListener, StoredCollection, type StoredIndex, type StoredRow } from './collection'
import { parseDoc } from './ejson'
import { type IndexEntries, indexEntries } from './index-entries'

const CATALOG = `
  CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS indexes (
    name TEXT PRIMARY KEY, collection INTEGER NOT NULL, spec TEXT NOT NULL, multikey INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS created_collections (name TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
`

/**
 * Brings the database in line with its definition: makes missing collections, drops indexes that are no longer
 * declared and builds new or changed ones. Documents of a collection that is no longer declared are kept, unreachable;
 * a collection that a function created stays.
 * @throws when stored documents break a new unique index or cannot be listed in a new index
 */
export function openCatalog(
  db: SqlDriver,
  definition: DatabaseDefinition,
  changes: ChangeListener,
  log: Log,
): Map<string, StoredCollection> {
  db.exec(CATALOG)
  db.exec('BEGIN')
  try {
    const declared = new Set(definition.collections.map(({ name }) => name))
    const created = db.all('SELECT name FROM created_collections').map(row => String(row.name))
    const undeclared = created.filter(name => !declared.has(name)).map(undeclaredCollection)
    const collections = [...definition.collections, ...undeclared].map(one => openCollection(db, one, changes, log))
    db.exec('COMMIT')
    return new Map(collections.map(collection => [collection.name, collection]))
  } catch (error) {
    db.exec('ROLLBACK')
    throw error
  }
}

/** Makes a collection that no definition names and remembers that it was. */
export function openCreated(db: SqlDriver, name: string, changes: ChangeListener, log: Log): StoredCollection {
  db.run('INSERT OR IGNORE INTO created_collections (name) VALUES (?)', [name])
  return openCollection(db, undeclaredCollection(name), changes, log)
}

const undeclaredCollection = (name: string): CollectionDefinition => ({ name, personal: [], indexes: [] })

function openCollection(
  db: SqlDriver,
  definition: CollectionDefinition,
  changes: ChangeListener,
  log: Log,
): StoredCollection {
  db.run('INSERT OR IGNORE INTO collections (name) VALUES (?)', [definition.name])
  const { number } = db.get('SELECT number FROM collections WHERE name = ?', [definition.name]) as { number: number }
  db.exec(`CREATE TABLE IF NOT EXISTS d_${number} (rid INTEGER PRIMARY KEY, id NOT NULL UNIQUE, body TEXT NOT NULL)`)
  const known = db.all('SELECT name, spec, multikey FROM indexes WHERE collection = ?', [number])
  const specs = new Map(definition.indexes.map(index => [JSON.stringify(index), index]))
  const indexes: StoredIndex[] = []
  for (const row of known) {
    const declared = specs.get(String(row.spec))
    if (declared && specs.delete(String(row.spec))) {
      indexes.push({ ...declared, table: String(row.name), multikey: row.multikey === 1 })
      continue
    }
    db.exec(`DROP TABLE ${row.name}`)
    db.run('DELETE FROM indexes WHERE name = ?', [row.name as string])
  }
  const collection = new StoredCollection(definition, number, indexes, db, changes)
  for (const [spec, index] of specs) {
    const started = Date.now()
    const built = buildIndex(db, collection, index, spec)
    if (built > 0) {
      const message = `index ${definition.name}.${index.name} built over ${built} documents in ${Date.now() - started} ms`
      log({ level: 'info', message })
    }
  }
  return collection
}

function buildIndex(db: SqlDriver, collection: StoredCollection, definition: IndexDefinition, spec: string): number {
  db.run("INSERT INTO counters VALUES ('index', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1")
  const { value } = db.get("SELECT value FROM counters WHERE name = 'index'") as { value: number }
  const index: StoredIndex = { ...definition, table: `i_${value}`, multikey: false }
  db.exec(`CREATE TABLE ${index.table} (key BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (key, rid)) WITHOUT ROWID`)
  db.run('INSERT INTO indexes (name, collection, spec) VALUES (?, ?, ?)', [index.table, collection.number, spec])
  let built = 0
  let last = -1
  for (;;) {
    const sql = `SELECT rid, body FROM ${collection.table} WHERE rid > ? ORDER BY rid LIMIT 500`
    const rows = db.all(sql, [last]) as unknown as StoredRow[]
    if (rows.length === 0) break
    for (const { rid, body } of rows) {
      const entries = entriesOfStored(collection, index, body)
      for (const key of index.unique ? entries.keys : []) {
        if (db.get(`SELECT 1 FROM ${index.table} WHERE key = ? LIMIT 1`, [key])) {
          throw new Error(`documents of ${collection.name} break the unique index ${index.name}`)
        }
      }
      collection.addEntries(index, entries, rid)
      last = rid
      built++
    }
  }
  collection.indexes.push(index)
  return built
}

function entriesOfStored(collection: StoredCollection, index: StoredIndex, body: string): IndexEntries {
  const doc = parseDoc(body, () => 0)
  try {
    return indexEntries(doc, index)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`document ${doc._id} of ${collection.name} does not fit the index ${index.name}: ${reason}`)
  }
}
