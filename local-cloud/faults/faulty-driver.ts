import type { SqlDriver } from '../engine/driver'
import type { Faults } from './faults'

/** A driver whose writes fail as on a full disk when the faults say so. Reads and rolling back always work. */
export function faultyDriver(db: SqlDriver, faults: Faults): SqlDriver {
  return {
    ...db,
    exec: sql => {
      if (sql === 'COMMIT') faults.checkDisk('disk.commit')
      db.exec(sql)
    },
    run: (sql, params) => {
      faults.checkDisk('disk.write')
      db.run(sql, params)
    },
  }
}
