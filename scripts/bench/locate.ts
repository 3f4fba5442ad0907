import { ownershipOf } from '../../shared/grids/owner-of'
import { buildGridIndex } from '../territory/grid-index'
import { buildCoverBuckets } from './cover-buckets'
import { type BenchFigure, countFigure, rateFigure } from './figure'
import { loadGrids, ownersInPostgis, rateOfPostgis } from './postgis-grids'
import { startPostgres } from './postgres'
import { rateOf } from './rate'
import { readsPerLocate } from './reads-per-locate'
import { syntheticGrids, syntheticPoints } from './synthetic-grids'

const sizes = [
  ['10k', 100],
  ['100k', 316],
  ['1M', 1000],
] as const

/**
 * Point → grid on one thread, against PostGIS `ST_Covers` with a GiST index on the same grids and points, asked as a
 * service asks it: a prepared statement over one kept connection on loopback, one look-up after the other, which is
 * how one instance of a function works. The best of five windows counts on both sides. PostGIS with 16 connections at
 * once stands beside it for information. `candidates` is the path of the function: cells of the point → grids whose
 * stored cover holds one of them → exact test, distance and neighbours; a map stands for the index of the database.
 */
export async function* benchLocate(): AsyncGenerator<BenchFigure> {
  const peer = await startPostgres()
  try {
    for (const [name, side] of sizes) yield* locateAmong(name, side, peer.connectionString)
  } finally {
    await peer.stop()
  }
  yield* readsPerLocate()
}

async function* locateAmong(name: string, side: number, connectionString: string): AsyncGenerator<BenchFigure> {
  const grids = syntheticGrids(side)
  const points = syntheticPoints(side, 20_000)
  const index = buildGridIndex(grids)
  const buckets = buildCoverBuckets(grids)
  await loadGrids(connectionString, grids)

  const sample = points.slice(0, 2000)
  const expected = await ownersInPostgis(connectionString, sample)
  const different = sample.filter((point, at) => {
    const owner = expected[at] ?? null
    const byCandidates = ownershipOf(point, buckets.candidatesOf(point)).owner?.code ?? null
    return owner === null || index.ownerOf(point)?.code !== owner || byCandidates !== owner
  })
  yield countFigure(`locate.${name}.differences`, different.length, `of ${sample.length} points`, 0)

  const pointOf = (round: number) => points[round % points.length]!
  const byIndex = rateOf(round => index.ownerOf(pointOf(round)))
  const byCandidates = rateOf(round => ownershipOf(pointOf(round), buckets.candidatesOf(pointOf(round))))
  const peer = await rateOfPostgis(connectionString, points, 1)
  yield rateFigure(`locate.${name}.index`, byIndex, peer, 'lookups/s, one at a time', 50)
  yield rateFigure(`locate.${name}.candidates`, byCandidates, peer, 'lookups/s, one at a time', 20)
  const busiestPeer = await rateOfPostgis(connectionString, points, 16)
  yield rateFigure(`locate.${name}.index-vs-16-connections`, byIndex, busiestPeer, 'lookups/s, ours on one thread', 1)
}
