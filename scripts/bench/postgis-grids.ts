import { Client } from 'pg'
import type { Point } from '../../shared/grids/geometry'
import type { GridShape } from '../../shared/grids/owner-of'
import { type Window, waitingWindowOf } from './rate'

/** Loads grids into PostGIS with a GiST index, as its manual recommends. */
export async function loadGrids(connectionString: string, grids: readonly GridShape[]): Promise<void> {
  await withClient(connectionString, async client => {
    await client.query('CREATE EXTENSION IF NOT EXISTS postgis')
    await client.query('DROP TABLE IF EXISTS grid')
    await client.query('CREATE TABLE grid (code text, shape geometry(MultiPolygon, 4326))')
    for (let at = 0; at < grids.length; at += 10_000) {
      const part = grids.slice(at, at + 10_000)
      await client.query(
        'INSERT INTO grid SELECT code, ST_GeomFromText(shape, 4326) FROM unnest($1::text[], $2::text[]) AS t (code, shape)',
        [part.map(grid => grid.code), part.map(wellKnownText)],
      )
    }
    await client.query('CREATE INDEX ON grid USING gist (shape)')
    await client.query('VACUUM ANALYZE grid')
  })
}

const lookup = {
  name: 'owner',
  text: 'SELECT code FROM grid WHERE ST_Covers(shape, ST_SetSRID(ST_MakePoint($1, $2), 4326)) ORDER BY code LIMIT 1',
}

/** The owner that PostGIS finds for each point. */
export const ownersInPostgis = (connectionString: string, points: readonly Point[]): Promise<(string | null)[]> =>
  withClient(connectionString, async client => {
    const owners: (string | null)[] = []
    for (const [x, y] of points) {
      const { rows } = await client.query<{ code: string }>({ ...lookup, values: [x, y] })
      owners.push(rows[0]?.code ?? null)
    }
    return owners
  })

/** Prepared look-ups over kept connections, each with one under way. */
export interface PostgisLookups {
  readonly window: Window
  close(): Promise<void>
}

export async function postgisLookups(
  connectionString: string,
  points: readonly Point[],
  connections: number,
): Promise<PostgisLookups> {
  const clients = Array.from({ length: connections }, () => new Client({ connectionString }))
  await Promise.all(clients.map(client => client.connect()))
  const idle = [...clients]
  const lookUp = async (round: number) => {
    const client = idle.pop()!
    const [x, y] = points[round % points.length]!
    await client.query({ ...lookup, values: [x, y] })
    idle.push(client)
  }
  return {
    window: waitingWindowOf(lookUp, connections),
    close: async () => {
      await Promise.all(clients.map(client => client.end()))
    },
  }
}

async function withClient<T>(connectionString: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

export const wellKnownText = ({ polygons }: GridShape): string =>
  `MULTIPOLYGON(${polygons
    .map(polygon => `(${polygon.map(ring => `(${ring.map(([x, y]) => `${x} ${y}`).join(',')})`).join(',')})`)
    .join(',')})`
