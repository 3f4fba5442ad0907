import { Pool, type PoolClient } from 'pg'
import { keepAliveClient } from '../submit/load'
import { touch } from './peer-schema'
import { newTask, someAssignee, someId, type Task, twoIds } from './tasks'
import { expectOne, type Work } from './work'

const insert = { name: 'insert', text: 'INSERT INTO task (id, doc) VALUES ($1, $2)' }
const read = {
  name: 'read',
  text: "SELECT doc FROM task WHERE doc->>'assigneeId' = $1 ORDER BY (doc->>'dueAt')::bigint DESC LIMIT 20",
}
const find = { name: 'find', text: 'SELECT doc FROM task WHERE id = $1' }
const revise = {
  name: 'revise',
  text: "UPDATE task SET doc = doc || jsonb_build_object('revision', $2::int) WHERE id = $1",
}
const serializationFailure = '40001'

/**
 * The peer's side: prepared statements through `pg`, over a pool that all clients of the process share. A transaction
 * is six statements at the isolation that ours has (REPEATABLE READ is snapshot isolation), repeated on a conflict as
 * `runTransaction` repeats.
 */
export function peerWork(connectionString: string, connections: number, routes: string, stored: number): () => Work {
  const pool = new Pool({ connectionString, max: connections })
  return () => {
    const send = keepAliveClient(routes)
    return {
      insert: async () => {
        const { _id, ...task } = newTask(stored)
        expectOne((await pool.query({ ...insert, values: [_id, JSON.stringify(task)] })).rowCount)
      },
      read: async () => {
        const { rows } = await pool.query({ ...read, values: [someAssignee(stored)] })
        if (rows.length !== 20) throw new Error(`20 tasks expected, ${rows.length} read`)
      },
      update: async () => {
        expectOne((await pool.query({ ...touch, values: [someId(stored), Date.now()] })).rowCount)
      },
      transaction: async () => {
        const ids = twoIds(stored)
        const client = await pool.connect()
        try {
          while (!(await reviseBoth(client, ids))) {}
        } finally {
          client.release()
        }
      },
      function: async () => {
        const answer = (await send('/touch', { id: someId(stored), at: Date.now() })) as { updated?: number }
        expectOne(answer.updated)
      },
    }
  }
}

/** False when another transaction was first. */
async function reviseBoth(client: PoolClient, ids: readonly string[]): Promise<boolean> {
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    for (const id of ids) {
      const { revision } = (await client.query({ ...find, values: [id] })).rows[0].doc as Task
      expectOne((await client.query({ ...revise, values: [id, revision + 1] })).rowCount)
    }
    await client.query('COMMIT')
    return true
  } catch (error) {
    await client.query('ROLLBACK')
    if ((error as { code?: string }).code === serializationFailure) return false
    throw error
  }
}
