import type { Database } from '../../cloudfunctions/platform/database'
import type { CompiledTerritory } from './compile-territory'
import { insertAll } from './insert-all'
import { registerCodes } from './printed-codes'

/**
 * Writes a territory beside the one in force and makes it the one in force with the last write: readers see the old
 * one or the new one, never a mixture (architecture §1). Earlier versions stay for the cases that name them.
 */
export async function writeTerritory(db: Database, { pointer, ...parts }: CompiledTerritory): Promise<void> {
  await Promise.all([
    insertAll(parts.people, batch => db.collection('people').insertMany(batch)),
    insertAll(parts.orgUnits, batch => db.collection('orgUnits').insertMany(batch)),
    insertAll(parts.grids, batch => db.collection('grids').insertMany(batch)),
    insertAll(parts.directories, batch => db.collection('gridDirectories').insertMany(batch)),
    insertAll(parts.buildings, batch => db.collection('buildings').insertMany(batch)),
    registerCodes(
      db,
      parts.grids.map(grid => grid.code),
    ),
  ])
  await db.transaction(tx => tx.put('settings', pointer))
}
