import { Client } from 'pg'
import type { CompiledTerritory } from '../../territory/compile-territory'
import { wellKnownText } from '../postgis-grids'

const tables = `
CREATE EXTENSION IF NOT EXISTS postgis;
CREATE TABLE person (id text PRIMARY KEY, name text NOT NULL, doc jsonb NOT NULL);
CREATE TABLE session (token text PRIMARY KEY, person_id text NOT NULL REFERENCES person);
CREATE TABLE grid (code text PRIMARY KEY, shape geometry(MultiPolygon, 4326) NOT NULL, doc jsonb NOT NULL);
CREATE INDEX grid_shape ON grid USING gist (shape);
CREATE TABLE day_counter (day text PRIMARY KEY, last int NOT NULL);
CREATE TABLE report (id text PRIMARY KEY, case_no text NOT NULL UNIQUE, assignee_id text NOT NULL, status text NOT NULL,
  due_at bigint NOT NULL, reporter_id text, created_at bigint NOT NULL, next_check_at bigint, doc jsonb NOT NULL);
CREATE INDEX report_assignee ON report (assignee_id, status, due_at);
CREATE INDEX report_reporter ON report (reporter_id, created_at DESC);
CREATE INDEX report_check ON report (next_check_at);
CREATE TABLE inbox (id text PRIMARY KEY, person_id text NOT NULL, at bigint NOT NULL, read_at bigint, doc jsonb NOT NULL);
CREATE INDEX inbox_person ON inbox (person_id, at DESC);
`

/** The tables of the peer, with the same indexes that ours keeps, filled with the same territory. */
export async function loadPeer(
  connectionString: string,
  territory: CompiledTerritory,
  tokens: readonly string[],
): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(tables)
    for (const grid of territory.grids) {
      await client.query('INSERT INTO grid VALUES ($1, ST_GeomFromText($2, 4326), $3)', [
        grid.code,
        wellKnownText(grid),
        JSON.stringify({
          name: grid.name,
          path: grid.path,
          team: grid.team,
          leaderId: grid.leaderId,
          communityName: grid.communityName,
          streetName: grid.streetName,
          kind: grid.kind,
        }),
      ])
    }
    for (const person of territory.people) {
      await client.query('INSERT INTO person VALUES ($1, $2, $3)', [person._id, person.name, JSON.stringify(person)])
    }
    for (const [i, token] of tokens.entries()) {
      await client.query('INSERT INTO person VALUES ($1, $2, $3)', [
        `reporter-${i}`,
        '',
        JSON.stringify({ consents: [{ purpose: 'report' }] }),
      ])
      await client.query('INSERT INTO session VALUES ($1, $2)', [token, `reporter-${i}`])
    }
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
