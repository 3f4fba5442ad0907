import { createHmac, randomBytes } from 'node:crypto'
import express from 'express'
import { Pool } from 'pg'
import { caseActions } from '../../../shared/cases/actions'
import { promisedDue } from '../../../shared/cases/case-clock'
import { dutyOn } from '../../../shared/grids/duty'
import type { Grid } from '../../../shared/grids/grid'
import { dayMs, localDateOf } from '../../../shared/kernel/local-date'
import { comparable } from '../../../shared/limits/judge-report'
import type { Person } from '../../../shared/people/person'
import { caseOf, time } from './peer-case'

/**
 * The peer of the bench `submit`: a plain Express service on PostgreSQL/PostGIS that does the work of `cases.submit`:
 * who asks, which grid, who is on duty, next number, case and message stored durably together, the promise answered.
 * Prepared statements, a pool of connections, the product's own calendar, contract and rules, so that both store the same case.
 */
const pool = new Pool({ connectionString: process.env.PEER_DATABASE, max: 16 })
const queryCodeKey = randomBytes(32)
const app = express()
app.use(express.json())

const prepared = {
  who: {
    name: 'who',
    text: 'SELECT p.id, p.name, p.doc FROM session s JOIN person p ON p.id = s.person_id WHERE s.token = $1',
  },
  where: {
    name: 'where',
    text: 'SELECT code, doc FROM grid WHERE ST_Covers(shape, ST_SetSRID(ST_MakePoint($1, $2), 4326)) ORDER BY code LIMIT 1',
  },
  team: { name: 'team', text: 'SELECT doc FROM person WHERE id = ANY($1)' },
  before: {
    name: 'before',
    text: `SELECT created_at, doc->>'text' AS words, doc->>'gridCode' AS grid FROM report
      WHERE reporter_id = $1 AND created_at > $2 ORDER BY created_at DESC LIMIT 30`,
  },
  number: {
    name: 'number',
    text: 'INSERT INTO day_counter VALUES ($1, 1) ON CONFLICT (day) DO UPDATE SET last = day_counter.last + 1 RETURNING last',
  },
  report: {
    name: 'report',
    text: `INSERT INTO report (id, case_no, assignee_id, status, due_at, reporter_id, created_at, next_check_at, org_path,
      category_id, first_responder_id, doc) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
      ON CONFLICT (id) DO NOTHING`,
  },
  inbox: { name: 'inbox', text: 'INSERT INTO inbox VALUES ($1, $2, $3, NULL, $4)' },
}

app.post('/submit', async (req, res) => {
  const input = caseActions.submit.input.parse(req.body)
  const { pin } = input.place
  const token = req.headers.authorization?.slice('Bearer '.length)
  const now = Date.now()
  const day = localDateOf(now)
  const [who, where, number] = await Promise.all([
    pool.query({ ...prepared.who, values: [token] }),
    pool.query({ ...prepared.where, values: [pin?.longitude, pin?.latitude] }),
    pool.query({ ...prepared.number, values: [day] }),
  ])
  const reporter = who.rows[0] as { id: string } | undefined
  const found = where.rows[0] as { code: string; doc: Grid } | undefined
  if (!reporter || !found) {
    res.status(400).json({ ok: false })
    return
  }
  const grid = found.doc
  if (await isTooMany(reporter.id, comparable(input.text), grid.code, now)) {
    res.status(429).json({ ok: false })
    return
  }
  const ids = [...grid.team.map(each => each.personId), ...(grid.leaderId ? [grid.leaderId] : [])]
  const team = (await pool.query({ ...prepared.team, values: [ids] })).rows.map(row => (row as { doc: Person }).doc)
  const duty = dutyOn(day, grid.team, grid.leaderId, team)
  const responsible = team.find(each => each._id === duty.personId)
  if (!responsible) {
    res.status(400).json({ ok: false })
    return
  }
  const caseNo = `QH${day.replaceAll('-', '')}-${String((number.rows[0] as { last: number }).last).padStart(4, '0')}`
  const queryCodeHash = createHmac('sha256', queryCodeKey).update(input.queryCode).digest('base64url')
  const doc = caseOf(input, { caseNo, queryCodeHash, reporterId: reporter.id, grid, responsible }, now)
  const { deadline, assignee } = doc
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await client.query({
      ...prepared.report,
      values: [
        doc._id,
        caseNo,
        assignee.id,
        doc.status,
        deadline.dueAt,
        reporter.id,
        doc.createdAt,
        doc.nextCheckAt,
        `${grid.path.join('/')}/`,
        doc.categoryId,
        responsible._id,
        JSON.stringify(doc),
      ],
    })
    const message = { kind: 'caseAssigned', caseId: input.submissionId, title: doc.title }
    await client.query({
      ...prepared.inbox,
      values: [`${input.submissionId}:${assignee.id}`, assignee.id, now, JSON.stringify(message)],
    })
    await client.query('COMMIT')
  } finally {
    client.release()
  }
  const { countedDays } = promisedDue(deadline, time)
  res.json({
    ok: true,
    data: {
      caseId: input.submissionId,
      caseNo,
      promise: { responsible: assignee, deadline, countedDays, grid: { code: grid.code, name: grid.name } },
    },
  })
})

/** The limits of ours: ten an hour and thirty a day, and not the same words about the same grid again. */
async function isTooMany(reporterId: string, words: string, gridCode: string, now: number): Promise<boolean> {
  const { rows } = await pool.query<{ created_at: string; words: string; grid: string }>({
    ...prepared.before,
    values: [reporterId, now - dayMs],
  })
  const lastHour = rows.filter(row => Number(row.created_at) > now - dayMs / 24)
  const isSame = rows.some(row => row.grid === gridCode && comparable(row.words) === words)
  return lastHour.length >= 10 || rows.length >= 30 || isSame
}

const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as { port: number }).port}` })
})

process.once('disconnect', () => process.exit(0))
