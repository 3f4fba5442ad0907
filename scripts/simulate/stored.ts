import type { CollectionName, Collections } from '../../cloudfunctions/platform/collections'
import type { Database } from '../../cloudfunctions/platform/database'

const pageSize = 500

/** Every document of a collection, in order of their ids. */
export async function everything<N extends CollectionName>(db: Database, name: N): Promise<readonly Collections[N][]> {
  const found: Collections[N][] = []
  for (let after = ''; ; ) {
    const where = { _id: db.command.gt(after) }
    const page = await db.collection(name).find({ where, orderBy: [['_id', 'asc']], limit: pageSize })
    found.push(...(page as Collections[N][]))
    const last = page.at(-1)
    if (!last || page.length < pageSize) return found
    after = last._id
  }
}

/** The earliest value of an indexed field that is above 0, or null. */
export async function earliest(
  db: Database,
  field: 'nextCheckAt' | 'outbox.at',
  read: (found: Collections['cases']) => readonly (number | null)[],
): Promise<number | null> {
  const [first] = await db
    .collection('cases')
    .find({ where: { [field]: db.command.gt(0) }, orderBy: [[field, 'asc']], limit: 1 })
  const values = (first ? read(first) : []).filter(value => value !== null)
  return values.length ? Math.min(...values) : null
}
