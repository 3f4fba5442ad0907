import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDatabaseFile } from '../../local-cloud/config/database-file'
import { findTexts } from '../../local-cloud/documents/query'
import { openStore } from '../../local-cloud/documents/store'
import { createGroupCommit, noDisk } from '../../local-cloud/engine/group-commit'
import { openDatabase } from '../../local-cloud/engine/open-database'
import { coverOf, coverPrefixes } from '../../shared/grids/cover'
import type { Point } from '../../shared/grids/geometry'
import type { GridShape } from '../../shared/grids/owner-of'
import { root } from '../root'

/** Grids in the store of local-cloud, with the indexes of the product. */
export interface StoredGrids {
  /** The one read that the function makes for a point. */
  candidatesOf(point: Point): GridShape[]
  close(): void
}

export function storeGrids(grids: readonly GridShape[]): StoredGrids {
  const folder = mkdtempSync(join(tmpdir(), 'gezi-bench-'))
  const db = openDatabase(join(folder, 'grids.sqlite'))
  const definition = readDatabaseFile(join(root, 'cloudfunctions/database.json'))
  const store = openStore(
    db,
    createGroupCommit(db, noDisk),
    definition,
    () => 0,
    () => {},
  )
  const collection = store.collection('grids')
  db.exec('BEGIN')
  for (const { code, polygons } of grids) {
    const doc = { _id: `1:${code}`, version: '1', path: [code], code, polygons, cover: coverOf(polygons) }
    collection.insert(doc._id, JSON.parse(JSON.stringify(doc)), JSON.stringify(doc))
  }
  db.exec('COMMIT')
  return {
    candidatesOf: point =>
      findTexts(collection, {
        filter: { version: '1', cover: { $in: coverPrefixes(point) } },
        sort: [],
        skip: 0,
        limit: 100,
      }).map(text => JSON.parse(text) as GridShape),
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
