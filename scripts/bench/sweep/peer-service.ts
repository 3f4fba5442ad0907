import { Pool, type PoolClient } from 'pg'
import type { Directory } from '../../../cloudfunctions/modules/cases/sweep.directory'
import { messagesOfDue, tellsSomebody } from '../../../cloudfunctions/modules/cases/sweep.notices'
import type { Case } from '../../../shared/cases/case'
import { fallDue } from '../../../shared/cases/fall-due'
import { shippedLadder } from '../../../shared/deadlines/ladder'
import type { OrgUnit } from '../../../shared/grids/grid'
import type { InboxMessage } from '../../../shared/inbox/actions'
import type { RoleGrant } from '../../../shared/people/person'
import { workTime } from './bench-cases'

/**
 * The peer of the bench `sweep`: the same sweep over PostgreSQL. It reads batches of 200 by the index, with who is to be
 * told around them, computes what fell due by the product's own rules, and writes each case that is still as it was read
 * together with its messages in a transaction, 16 of them at a time. Each message runs it and answers the ms it took.
 */
const pool = new Pool({ connectionString: process.env.PEER_DATABASE, max: 16 })
const batchSize = 200
const writesAtOnce = 16

const prepared = {
  due: {
    name: 'due',
    text: 'SELECT doc FROM report WHERE next_check_at <= $1 ORDER BY next_check_at LIMIT $2',
  },
  units: { name: 'units', text: 'SELECT doc FROM unit WHERE code = ANY($1)' },
  grids: { name: 'grids', text: 'SELECT code, leader_id FROM grid WHERE code = ANY($1)' },
  supervisors: { name: 'supervisors', text: 'SELECT id, roles FROM person WHERE roles @> \'[{"role":"supervisor"}]\'' },
  change: {
    name: 'change',
    text: 'UPDATE report SET revision = $3, status = $4, next_check_at = $5, due_at = $6, doc = $7 WHERE id = $1 AND revision = $2',
  },
  tell: {
    name: 'tell',
    text: `INSERT INTO inbox SELECT e->>'_id', e->>'personId', (e->>'at')::bigint, NULL, e FROM jsonb_array_elements($1::jsonb) e
      ON CONFLICT (id) DO NOTHING`,
  },
}

async function sweep(now: number): Promise<number> {
  let checked = 0
  for (;;) {
    const { rows } = await pool.query<{ doc: Case }>({ ...prepared.due, values: [now, batchSize] })
    const due = rows.map(row => row.doc)
    if (due.length) await checkBatch(due, now)
    checked += due.length
    if (due.length < batchSize) return checked
  }
}

async function checkBatch(due: readonly Case[], now: number): Promise<void> {
  const around = await directoryOf(due)
  const waiting = [...due]
  const worker = async () => {
    for (let current = waiting.pop(); current; current = waiting.pop()) {
      const next = fallDue(current, now, workTime)
      const events = next.events.slice(current.events.length).filter(tellsSomebody)
      await store(current, next, messagesOfDue(next, events, around, shippedLadder, now))
    }
  }
  await Promise.all(Array.from({ length: writesAtOnce }, worker))
}

async function store(current: Case, next: Case, messages: readonly InboxMessage[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    if (await changed(client, current, next)) {
      await client.query({ ...prepared.tell, values: [JSON.stringify(messages)] })
    }
    await client.query('COMMIT')
  } finally {
    client.release()
  }
}

async function changed(client: PoolClient, current: Case, next: Case): Promise<boolean> {
  const { revision, status, nextCheckAt, deadline } = next
  const values = [current._id, current.revision, revision, status, nextCheckAt, deadline.dueAt, JSON.stringify(next)]
  return (await client.query({ ...prepared.change, values })).rowCount === 1
}

async function directoryOf(cases: readonly Case[]): Promise<Directory> {
  const codes = [...new Set(cases.flatMap(each => each.orgPath))]
  const [units, grids, supervisors] = await Promise.all([
    pool.query<{ doc: OrgUnit }>({ ...prepared.units, values: [codes] }),
    pool.query<{ code: string; leader_id: string | null }>({ ...prepared.grids, values: [codes] }),
    pool.query<{ id: string; roles: readonly RoleGrant[] }>(prepared.supervisors),
  ])
  const desks = new Map(units.rows.map(({ doc }) => [doc.code, doc.desk.personIds.map(personId => ({ personId }))]))
  const leaders = new Map(grids.rows.map(row => [row.code, row.leader_id]))
  const deskOf = (code: string) => desks.get(code) ?? []
  return {
    top: [],
    deskOf,
    peopleOf: ({ kind, id }) => (kind === 'person' ? [{ personId: id }] : deskOf(id)),
    leaderOf: ({ gridCode }) => [leaders.get(gridCode ?? '') ?? []].flat().map(personId => ({ personId })),
    supervisorsOf: ({ orgPath }) =>
      supervisors.rows
        .filter(row => row.roles.some(held => held.role === 'supervisor' && orgPath.includes(held.scope)))
        .map(row => ({ personId: row.id })),
    reporterOf: () => [],
  }
}

process.on('message', async () => {
  const startedAt = performance.now()
  const checked = await sweep(Date.now())
  process.send?.({ ms: performance.now() - startedAt, checked })
})
process.once('disconnect', () => void pool.end().then(() => process.exit(0)))
process.send?.({})
