import { join } from 'node:path'
import { readDatabaseFile } from '../../../local-cloud/config/database-file'
import type { StoredCollection, StoredIndex } from '../../../local-cloud/documents/collection'
import { parseDoc } from '../../../local-cloud/documents/ejson'
import { indexEntries } from '../../../local-cloud/documents/index-entries'
import { openStore } from '../../../local-cloud/documents/store'
import type { Doc, Value } from '../../../local-cloud/documents/values'
import { createGroupCommit, noDisk } from '../../../local-cloud/engine/group-commit'
import { openDatabase } from '../../../local-cloud/engine/open-database'

interface StoredDocument {
  readonly rid: number
  readonly id: Value
  readonly doc: Doc
}

export interface Inspected {
  /** Where indexes and documents disagree, and what SQLite finds wrong itself; empty when all is well. */
  readonly faults: readonly string[]
  /** Documents by collection. */
  readonly documents: Readonly<Record<string, readonly Doc[]>>
}

/** Reads a data folder. Opening recovers and changes the files: call it on a copy, and with no server on it. */
export function inspectData(dataDir: string, databaseFile: string): Inspected {
  const faults: string[] = []
  const documents: Record<string, Doc[]> = {}
  const db = openDatabase(join(dataDir, 'cloud.sqlite'))
  try {
    for (const row of db.all('PRAGMA integrity_check')) {
      if (row.integrity_check !== 'ok') faults.push(`SQLite: ${String(row.integrity_check)}`)
    }
    const rebuilt = ({ message }: { message: string }) => faults.push(`not kept: ${message}`)
    const store = openStore(db, createGroupCommit(db, noDisk), readDatabaseFile(databaseFile), Date.now, rebuilt)
    for (const collection of store.collections.values()) {
      const stored = storedIn(collection)
      documents[collection.name] = stored.map(({ doc }) => doc)
      for (const { id, doc } of stored)
        if (doc._id !== id) faults.push(`${collection.name}: ${String(id)} has another id`)
      for (const index of collection.indexes) faults.push(...indexFaults(collection, index, stored))
    }
    return { faults, documents }
  } finally {
    db.close()
  }
}

const storedIn = (collection: StoredCollection): StoredDocument[] =>
  collection.db
    .all(`SELECT rid, id, body FROM ${collection.table}`)
    .map(({ rid, id, body }) => ({ rid: Number(rid), id: id as Value, doc: parseDoc(String(body), () => 0) }))

function indexFaults(collection: StoredCollection, index: StoredIndex, stored: readonly StoredDocument[]): string[] {
  const at = `${collection.name}.${index.name}`
  const due = new Set<string>()
  const faults: string[] = []
  for (const { rid, doc } of stored) {
    const { keys, multikey } = indexEntries(doc, index)
    for (const key of keys) due.add(`${key.toString('hex')} ${rid}`)
    if (multikey && !index.multikey) faults.push(`${at} does not know that it is multikey`)
  }
  const listed = collection.db
    .all(`SELECT key, rid FROM ${index.table}`)
    .map(({ key, rid }) => ({ key: Buffer.from(key as Uint8Array).toString('hex'), rid: Number(rid) }))
  const entries = new Set(listed.map(({ key, rid }) => `${key} ${rid}`))
  if (index.unique && new Set(listed.map(({ key }) => key)).size < listed.length) faults.push(`${at} is not unique`)
  return [
    ...faults,
    ...[...due].filter(entry => !entries.has(entry)).map(entry => `${at} misses ${entry}`),
    ...[...entries].filter(entry => !due.has(entry)).map(entry => `${at} has ${entry} without a document`),
  ]
}
