import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/local-cloud'
import type { Point } from '../../shared/grids/geometry'
import { localDateOf } from '../../shared/kernel/local-date'
import { buildFunctionsIfStale } from '../build/outputs'
import { demoTerritory } from '../demo/demo-territory'
import { deployedFunctions } from '../local/function-specs'
import { root } from '../root'
import { connectCloud } from '../territory/cloud-connection'
import { type CompiledTerritory, compileTerritory } from '../territory/compile-territory'
import { buildGridIndex } from '../territory/grid-index'
import { writeTerritory } from '../territory/write-territory'
import { anonymousClient } from './anonymous-client'
import { type BenchFigure, countFigure } from './figure'
import { syntheticTerritory } from './synthetic-territory'
import { temporaryFolder } from './temporary-folder'

const rounds = 8
const lookupsEach = 25
/** Longer than an instance keeps the pointer to the territory in force. */
const pointerExpiresMs = 11_000

/**
 * Database calls of `grids.locate` inside the territory: the built bundle in a process of its own, called through the
 * gateway. Every request that the function sends to the database is counted. The pointer to the territory in force is
 * read once in 10 s by each instance: the first call of a round reads it and is left out.
 */
export async function* readsPerLocate(): AsyncGenerator<BenchFigure> {
  await buildFunctionsIfStale()
  const demo = compileTerritory(demoTerritory(1, localDateOf(Date.now())), 'bench')
  const large = compileTerritory(syntheticTerritory(100), 'bench')
  for (const territory of [demo, large]) {
    const cloud = await startLocalCloud({
      dataDir: temporaryFolder(),
      databaseFile: join(root, 'cloudfunctions/database.json'),
      functions: deployedFunctions({ GEZI_SECRET: 'a secret for benches only, long enough' }).filter(
        each => each.name === 'grids',
      ),
      port: 0,
    })
    try {
      await writeTerritory(connectCloud(cloud.envForSdk).db, territory)
      const reads = await readsOfLookups(cloud, territory)
      const unit = `database reads/lookup, beside the pointer once in 10 s per instance`
      yield countFigure(`locate.reads.${territory.grids.length}-grids`, reads / (rounds * lookupsEach), unit, 1)
    } finally {
      await cloud.stop()
    }
  }
}

async function readsOfLookups(cloud: LocalCloud, territory: CompiledTerritory): Promise<number> {
  const send = await anonymousClient(cloud.url)
  const index = buildGridIndex(territory.grids)
  const inside = pointsOf(territory).filter(point => index.ownerOf(point))
  const locate = async (point: Point) => {
    const [longitude, latitude] = point
    const input = { position: { longitude, latitude, system: 'gcj02' } }
    const answer = (await send('/v1/functions/grids', { action: 'locate', input })) as Located
    const expected = index.ownerOf(point)?.code
    if (answer.data?.grid?.code !== expected) throw new Error(`${point} of ${expected}: ${JSON.stringify(answer)}`)
  }
  let reads = 0
  const count = (message: unknown) => {
    if ((message as { request: IncomingMessage }).request.url?.startsWith('/admin')) reads += 1
  }
  for (let round = 0; round < rounds; round += 1) {
    cloud.clock.set(new Date(Date.now() + (round + 1) * pointerExpiresMs))
    await locate(inside[0]!)
    subscribe('http.server.request.start', count)
    for (let at = 0; at < lookupsEach; at += 1) await locate(inside[(round * lookupsEach + at) % inside.length]!)
    unsubscribe('http.server.request.start', count)
  }
  return reads
}

interface Located {
  readonly data?: { readonly grid: { readonly code: string } | null }
}

/** Corners, whose neighbours meet, and middles of grids all over the territory. */
function pointsOf({ grids }: CompiledTerritory): Point[] {
  const step = Math.max(1, Math.floor(grids.length / 100))
  return grids.filter((_, at) => at % step === 0).flatMap(grid => [grid.anchor, grid.polygons[0]![0]![0]!])
}
