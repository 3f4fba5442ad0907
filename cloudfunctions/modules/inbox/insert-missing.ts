import type { InboxMessage } from '@shared/inbox/actions'
import type { Database } from '../../platform/database'
import { DuplicateKey } from '../../platform/database-errors'

/**
 * Inserts those of the messages (at most 1000) that have not arrived, and answers how many there were. An id follows
 * from event and receiver, so a message that arrives at this very moment by another way is still kept once, and one
 * that has been read stays read.
 */
export async function insertMissing(db: Database, messages: readonly InboxMessage[]): Promise<number> {
  if (!messages.length) return 0
  const inbox = db.collection('inbox')
  const where = { _id: db.command.in(messages.map(each => each._id)) }
  const arrived = new Set((await inbox.find({ where, fields: ['_id'], limit: messages.length })).map(each => each._id))
  const missing = messages.filter(each => !arrived.has(each._id))
  await inbox.insertMany(missing).catch(async (error: unknown) => {
    if (!(error instanceof DuplicateKey)) throw error
    for (const message of missing) await insertOnce(db, message)
  })
  return missing.length
}

const insertOnce = (db: Database, message: InboxMessage): Promise<void> =>
  db
    .collection('inbox')
    .insert(message)
    .catch((error: unknown) => {
      if (!(error instanceof DuplicateKey)) throw error
    })
