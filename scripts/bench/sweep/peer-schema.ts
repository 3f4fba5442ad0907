import { Client } from 'pg'
import type { CompiledTerritory } from '../../territory/compile-territory'
import type { CaseMaker } from './bench-cases'

const tables = `
CREATE TABLE person (id text PRIMARY KEY, roles jsonb NOT NULL);
CREATE TABLE unit (code text PRIMARY KEY, doc jsonb NOT NULL);
CREATE TABLE grid (code text PRIMARY KEY, leader_id text);
CREATE TABLE report (id text PRIMARY KEY, revision int NOT NULL, status text NOT NULL, assignee_id text NOT NULL,
  due_at bigint NOT NULL, next_check_at bigint, doc jsonb NOT NULL);
CREATE TABLE inbox (id text PRIMARY KEY, person_id text NOT NULL, at bigint NOT NULL, read_at bigint, doc jsonb NOT NULL);
CREATE INDEX inbox_person ON inbox (person_id, at DESC);
CREATE INDEX person_roles ON person USING gin (roles jsonb_path_ops);
`

const indexes = `
CREATE INDEX report_assignee ON report (assignee_id, status, due_at);
CREATE INDEX report_check ON report (next_check_at);
VACUUM ANALYZE;
`

/** The tables of the peer, filled with the same territory and open cases; the server makes the cases itself. */
export async function loadPeer(
  connectionString: string,
  territory: CompiledTerritory,
  maker: CaseMaker,
  stored: number,
): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(tables)
    const rows = <T>(sql: string, each: readonly T[]) => client.query(sql, [JSON.stringify(each)])
    await rows(
      "INSERT INTO person SELECT e->>'_id', e->'roles' FROM jsonb_array_elements($1::jsonb) e",
      territory.people,
    )
    await rows("INSERT INTO unit SELECT e->>'code', e FROM jsonb_array_elements($1::jsonb) e", territory.orgUnits)
    const leaders = territory.grids.map(({ code, leaderId }) => ({ code, leaderId }))
    await rows("INSERT INTO grid SELECT e->>'code', e->>'leaderId' FROM jsonb_array_elements($1::jsonb) e", leaders)
    await rows(
      `INSERT INTO report SELECT 'open-' || n, (t->>'revision')::int, t->>'status', t#>>'{assignee,id}',
        (t#>>'{deadline,dueAt}')::bigint, (t->>'nextCheckAt')::bigint,
        t || jsonb_build_object('_id', 'open-' || n, 'caseNo', 'open-' || n)
      FROM generate_series(0, ${stored - 1}) n
      JOIN jsonb_array_elements($1::jsonb) WITH ORDINALITY x (t, i) ON i = 1 + n % ${maker.templates.length}`,
      maker.templates,
    )
    for (const sql of indexes.split(';').filter(each => each.trim())) await client.query(sql)
  } finally {
    await client.end()
  }
}
