import { ownershipOf } from '../../shared/grids/owner-of'
import { buildGridIndex } from '../territory/grid-index'
import { buildCoverBuckets } from './cover-buckets'
import { type BenchFigure, countFigure, rateFigure } from './figure'
import { loadGrids, ownersInPostgis, postgisLookups } from './postgis-grids'
import { startPostgres } from './postgres'
import { ratesOf, windowOf } from './rate'
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
 * how one instance of a function works. Both take turns and the best of five windows counts. PostGIS with 16 connections at
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
  const one = await postgisLookups(connectionString, points, 1)
  const sixteen = await postgisLookups(connectionString, points, 16)
  const rates = await ratesOf({
    index: windowOf(round => index.ownerOf(pointOf(round))),
    candidates: windowOf(round => ownershipOf(pointOf(round), buckets.candidatesOf(pointOf(round)))),
    peer: one.window,
    busyPeer: sixteen.window,
  })
  await Promise.all([one.close(), sixteen.close()])
  const unit = 'lookups/s, one at a time'
  yield rateFigure(`locate.${name}.index`, rates.index, rates.peer, unit, 50)
  yield rateFigure(`locate.${name}.candidates`, rates.candidates, rates.peer, unit, 20)
  const against16 = 'lookups/s, ours on one thread, peer on 16 connections'
  yield rateFigure(`locate.${name}.index-vs-16-connections`, rates.index, rates.busyPeer, against16, 1)
}
