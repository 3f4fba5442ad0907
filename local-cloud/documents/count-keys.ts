import type { StoredCollection } from './collection'
import type { CountKeys } from './query-plan'

/** More ranges than these are not counted but taken to hold as many keys as the limit says. */
const COUNTED_RANGES = 200

/** Counts the keys of a plan, up to a limit if there is one. */
export function keyCounter({ db }: StoredCollection): CountKeys {
  return ({ index, ranges }, limit) => {
    if (limit === Infinity) {
      const sql = `SELECT count(*) AS count FROM ${index.table} WHERE key >= ? AND key < ?`
      return ranges.reduce((sum, { from, to }) => sum + countOf(db.get(sql, [from, to])), 0)
    }
    if (ranges.length > COUNTED_RANGES) return limit
    const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM ${index.table} WHERE key >= ? AND key < ? LIMIT ?)`
    let keys = 0
    for (const { from, to } of ranges) {
      keys += countOf(db.get(sql, [from, to, limit - keys]))
      if (keys >= limit) break
    }
    return keys
  }
}

const countOf = (row: unknown) => (row as { count: number }).count
