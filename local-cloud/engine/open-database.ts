import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Database } from 'node-sqlite3-wasm'
import { type RawConnection, type SqlDriver, type SqlRow, type SqlValue, withStatementCache } from './driver'

/** The part of better-sqlite3 and node:sqlite that is the same in both. */
interface NativeStatement {
  get(...params: SqlValue[]): unknown
  all(...params: SqlValue[]): unknown[]
  run(...params: SqlValue[]): unknown
}
interface NativeDatabase {
  exec(sql: string): void
  prepare(sql: string): NativeStatement
  close(): void
}
type NativeConstructor = new (path: string) => NativeDatabase

const load = createRequire(join(process.cwd(), 'package.json'))

function loadNative(): { name: string; Native: NativeConstructor } | undefined {
  try {
    return { name: 'better-sqlite3', Native: load('better-sqlite3') as NativeConstructor }
  } catch {}
  try {
    return { name: 'node:sqlite', Native: (load('node:sqlite') as { DatabaseSync: NativeConstructor }).DatabaseSync }
  } catch {}
  return undefined
}

function nativeConnection(name: string, db: NativeDatabase): RawConnection {
  return {
    name,
    exec: sql => db.exec(sql),
    prepare: sql => {
      const statement = db.prepare(sql)
      return {
        get: params => statement.get(...params) as SqlRow | undefined,
        all: params => statement.all(...params) as SqlRow[],
        run: params => void statement.run(...params),
        free: () => {},
      }
    },
    close: () => db.close(),
  }
}

function wasmConnection(path: string): RawConnection {
  const { Database } = require('node-sqlite3-wasm') as { Database: new (path: string) => Database }
  const db = new Database(path)
  return {
    name: 'node-sqlite3-wasm',
    exec: sql => db.exec(sql),
    prepare: sql => {
      const statement = db.prepare(sql)
      return {
        // `get` of this driver leaves the statement open, which would keep the WAL from being reset.
        get: params => (statement.all(params) as SqlRow[])[0],
        all: params => statement.all(params) as SqlRow[],
        run: params => void statement.run(params),
        free: () => statement.finalize(),
      }
    },
    close: () => db.close(),
  }
}

/**
 * Opens the database file with the best driver there is. WAL with `synchronous=NORMAL` does not flush on commit:
 * the group commit flushes the WAL itself, once for many writers, before it acknowledges them.
 */
export function openDatabase(path: string): SqlDriver {
  const native = process.env.LOCAL_CLOUD_DRIVER === 'wasm' ? undefined : loadNative()
  const raw = native ? nativeConnection(native.name, new native.Native(path)) : wasmConnection(path)
  // The WASM build has no shared memory, so WAL needs the exclusive mode; it also saves lock calls.
  raw.exec('PRAGMA locking_mode=EXCLUSIVE')
  raw.exec('PRAGMA journal_mode=WAL')
  raw.exec('PRAGMA synchronous=NORMAL')
  raw.exec('PRAGMA wal_autocheckpoint=4000')
  raw.exec('PRAGMA cache_size=-65536')
  raw.exec('PRAGMA foreign_keys=OFF')
  return withStatementCache(raw)
}
