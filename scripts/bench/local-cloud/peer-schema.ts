import { Client } from 'pg'
import { taskOf } from './tasks'

/** The same indexes that ours keeps: assignee with the due instant descending, and the unique number. */
const table = `
CREATE TABLE task (id text PRIMARY KEY, doc jsonb NOT NULL);
CREATE INDEX task_assignee ON task ((doc->>'assigneeId'), ((doc->>'dueAt')::bigint) DESC);
CREATE UNIQUE INDEX task_number ON task ((doc->>'number'));
`

const batch = 1000

/** The conditional update that the peer's clients and its routes make. Values: id, instant in ms. */
export const touch = {
  name: 'touch',
  text: `UPDATE task SET doc = doc || jsonb_build_object('revision', (doc->>'revision')::int + 1, 'touchedAt', $2::bigint)
    WHERE id = $1 AND doc->>'status' = 'open'`,
}

export async function loadPeer(connectionString: string, stored: number): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(table)
    for (let first = 0; first < stored; first += batch) {
      const tasks = Array.from({ length: Math.min(batch, stored - first) }, (_, i) => taskOf(first + i, stored))
      await client.query("INSERT INTO task SELECT doc->>'_id', doc - '_id' FROM jsonb_array_elements($1) AS doc", [
        JSON.stringify(tasks),
      ])
    }
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
