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
  due_at bigint NOT NULL, reporter_id text, created_at bigint NOT NULL, next_check_at bigint, org_path text NOT NULL,
  category_id text NOT NULL, first_responder_id text, co_handler_ids text[] NOT NULL DEFAULT '{}', decider_id text,
  decider_at bigint, reply_by_id text, reply_at bigint, supervision_accepted_at bigint, supervision_reply_by bigint,
  outbox_at bigint, intake_desk text, doc jsonb NOT NULL);
CREATE INDEX report_assignee ON report (assignee_id, status, due_at, id);
CREATE INDEX report_co_handler ON report USING gin (co_handler_ids);
CREATE INDEX report_first_responder ON report (first_responder_id, status, due_at);
CREATE INDEX report_decider ON report (decider_id, decider_at);
CREATE INDEX report_place ON report (org_path text_pattern_ops, status, due_at, id);
CREATE INDEX report_registration ON report (org_path text_pattern_ops, created_at, id);
CREATE INDEX report_reporter ON report (reporter_id, created_at DESC);
CREATE INDEX report_reply ON report (reply_by_id, reply_at DESC);
CREATE INDEX report_check ON report (next_check_at);
CREATE INDEX report_supervision ON report (org_path text_pattern_ops, supervision_accepted_at, supervision_reply_by);
CREATE INDEX report_outbox ON report (outbox_at);
CREATE INDEX report_intake ON report (intake_desk, created_at DESC, id DESC);
CREATE INDEX report_place_kind ON report (org_path text_pattern_ops, category_id, created_at DESC);
CREATE TABLE inbox (id text PRIMARY KEY, person_id text NOT NULL, at bigint NOT NULL, read_at bigint, doc jsonb NOT NULL);
CREATE INDEX inbox_person ON inbox (person_id, at DESC);
CREATE INDEX inbox_unread ON inbox (person_id, read_at, at DESC);
CREATE INDEX inbox_case ON inbox (person_id, (doc->>'caseId'));
`

/**
 * The tables of the peer, with the same indexes that ours keeps, filled with the same territory. The path of a place is one
 * text there, found by its beginning, as one does in SQL; ours keeps an entry a level.
 */
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
          code: grid.code,
        }),
      ])
    }
    for (const person of territory.people) {
      await client.query('INSERT INTO person VALUES ($1, $2, $3)', [person._id, person.name, JSON.stringify(person)])
    }
    await client.query("INSERT INTO person SELECT 'reporter-' || n, '', $2 FROM generate_series(0, $1) n", [
      tokens.length - 1,
      JSON.stringify({ consents: [{ purpose: 'report' }] }),
    ])
    await client.query(
      "INSERT INTO session SELECT token, 'reporter-' || (n - 1) FROM unnest($1::text[]) WITH ORDINALITY t (token, n)",
      [tokens],
    )
    await client.query('VACUUM ANALYZE')
  } finally {
    await client.end()
  }
}
