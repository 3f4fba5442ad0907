import { ownershipOf } from '../../shared/grids/owner-of'
import { buildGridIndex } from '../territory/grid-index'
import { buildCoverBuckets } from './cover-buckets'
import { type BenchFigure, countFigure, rateFigure } from './figure'
import { loadGrids, ownersInPostgis, rateOfPostgis } from './postgis-grids'
import { startPostgres } from './postgres'
import { rateOf } from './rate'
import { storeGrids } from './stored-grids'
import { syntheticGrids, syntheticPoints } from './synthetic-grids'

const sizes = [
  ['10k', 100],
  ['100k', 316],
  ['1M', 1000],
] as const

/** Loading a million grids into the local store takes longer than anyone waits. */
const mostStored = 100_000

/** Point → grid, against PostGIS `ST_Covers` with a GiST index on the same grids and points. */
export async function* benchLocate(): AsyncGenerator<BenchFigure> {
  const peer = await startPostgres()
  try {
    for (const [name, side] of sizes) yield* locateAmong(name, side, peer.connectionString)
  } finally {
    await peer.stop()
  }
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
  yield rateFigure(`locate.${name}.index-vs-16-connections`, byIndex, busiestPeer, 'lookups/s, ours on one thread', 50)
  if (grids.length > mostStored) return
  const stored = storeGrids(grids)
  const byStore = rateOf(round => ownershipOf(pointOf(round), stored.candidatesOf(pointOf(round))))
  stored.close()
  yield rateFigure(`locate.${name}.candidates-in-local-store`, byStore, peer, 'lookups/s, one at a time', 20)
}
