import type { Push } from '@shared/push/push'
import type { Services } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'

/** Keeps each push once, however often and by however many it is asked for. */
export async function insertMissingPushes({ db }: Pick<Services, 'db'>, wanted: readonly Push[]): Promise<void> {
  if (!wanted.length) return
  const stored = db.collection('pushes')
  const byId = new Map(wanted.map(each => [each._id, each]))
  const known = await stored.find({
    where: { _id: db.command.in([...byId.keys()]) },
    fields: ['_id'],
    limit: byId.size,
  })
  for (const { _id } of known) byId.delete(_id)
  const missing = [...byId.values()]
  await stored.insertMany(missing).catch(async (error: unknown) => {
    if (!(error instanceof DuplicateKey)) throw error
    for (const push of missing) await insertOnce({ db }, push)
  })
}

/** False when it was there already. */
export const insertOnce = ({ db }: Pick<Services, 'db'>, push: Push): Promise<boolean> =>
  db
    .collection('pushes')
    .insert(push)
    .then(() => true)
    .catch((error: unknown) => {
      if (error instanceof DuplicateKey) return false
      throw error
    })
