import { ownershipOf } from '../../shared/grids/owner-of'
import { buildGridIndex } from '../territory/grid-index'
import { buildCoverBuckets } from './cover-buckets'
import { type BenchFigure, countFigure, rateFigure } from './figure'
import { loadGrids, ownersInPostgis, rateOfPostgis } from './postgis-grids'
import { startPostgres } from './postgres'
import { rateOf } from './rate'
import { syntheticGrids, syntheticPoints } from './synthetic-grids'

const sizes = [
  ['10k', 100],
  ['100k', 316],
  ['1M', 1000],
] as const

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
  const peer = await rateOfPostgis(connectionString, points)
  const byIndex = rateOf(round => index.ownerOf(pointOf(round)))
  yield rateFigure(`locate.${name}.index`, byIndex, peer, 'lookups/s', 50)
  const byCandidates = rateOf(round => ownershipOf(pointOf(round), buckets.candidatesOf(pointOf(round))))
  yield rateFigure(`locate.${name}.candidates`, byCandidates, peer, 'lookups/s', 20)
}
