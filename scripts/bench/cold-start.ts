import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/local-cloud'
import { localDateOf } from '../../shared/kernel/local-date'
import { buildFunctions } from '../build-functions'
import { demoTerritory } from '../demo/demo-territory'
import { deployedFunctions } from '../local/function-specs'
import { root } from '../root'
import { connectCloud } from '../territory/cloud-connection'
import { compileTerritory } from '../territory/compile-territory'
import { writeTerritory } from '../territory/write-territory'
import { anonymousClient } from './anonymous-client'
import { type BenchFigure, countFigure, timeFigure } from './figure'
import { temporaryFolder } from './temporary-folder'

const rounds = 9
const bundles = '.cache/bench-functions'
const middle = { longitude: 108.9, latitude: 34.2, system: 'gcj02' }

/** An ordinary first call of each function, with the database reads that it needs; the timer of `sweep` sends nothing. */
const firstCalls: Readonly<Record<string, object>> = {
  grids: { action: 'locate', input: { position: middle } },
  cases: { action: 'mine', input: {} },
  people: { action: 'me', input: {} },
  inbox: { action: 'poll', input: {} },
  sweep: {},
}

type Call = (name: string, event: object) => Promise<unknown>

/**
 * First call of a fresh instance through the local cloud: each function of cloudbaserc.json, doing its work, against a
 * function that loads node-sdk and answers at once. Both start anew in every round and take turns to go first; the
 * median counts. Ours may take 1.5 times as long. The code of ours without the SDK stays below 300 KB.
 */
export async function* benchColdStart(): AsyncGenerator<BenchFigure> {
  const sizes = await buildFunctions(bundles)
  const functions = deployedFunctions({ GEZI_SECRET: 'a secret for benches only, long enough' }).flatMap(each => {
    const ours = { ...each, dir: join(root, bundles, 'cloudfunctions', each.name), triggers: [] }
    return [ours, { ...ours, name: emptyBeside(each.name), dir: emptyFunction() }]
  })
  const names = Object.keys(firstCalls)
  const dataDir = temporaryFolder()
  const start = () =>
    startLocalCloud({ dataDir, databaseFile: join(root, 'cloudfunctions/database.json'), functions, port: 0 })
  await fill(await start())

  const took = new Map(functions.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round += 1) {
    const cloud = await start()
    try {
      const call = await callerOf(cloud)
      for (const name of names) {
        const pair = [name, emptyBeside(name)]
        for (const each of round % 2 === 0 ? pair : pair.reverse()) {
          const startedAt = performance.now()
          await call(each, firstCalls[name]!)
          took.get(each)!.push(performance.now() - startedAt)
        }
      }
    } finally {
      await cloud.stop()
    }
  }
  for (const name of names) {
    const [ours, peer] = [medianOf(took.get(name)!), medianOf(took.get(emptyBeside(name))!)]
    yield timeFigure(`cold-start.${name}`, ours, peer, 'ms, first call', 1 / 1.5)
    yield countFigure(`cold-start.${name}.bundle`, Math.round((sizes.get(name) ?? Infinity) / 1000), 'KB', 300)
  }
}

const emptyBeside = (name: string): string => `empty-beside-${name}`

/** Written into the repository, where it finds node-sdk as the bundles do. */
function emptyFunction(): string {
  const folder = join(root, bundles, 'empty')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), "require('@cloudbase/node-sdk')\nexports.main = async () => ({ ok: true })\n")
  return folder
}

async function fill(cloud: LocalCloud): Promise<void> {
  const territory = compileTerritory(demoTerritory(1, localDateOf(Date.now())), 'bench')
  await writeTerritory(connectCloud(cloud.envForSdk).db, territory)
  await cloud.stop()
}

/** A resident without a name calls through the gateway; only a timer or the server itself may call `sweep`. */
async function callerOf(cloud: LocalCloud): Promise<Call> {
  const send = await anonymousClient(cloud.url)
  const server = serverOf(cloud.envForSdk)
  return async (name, event) => {
    const answer = name.endsWith('sweep')
      ? (await server.callFunction({ name, data: event })).result
      : await send(`/v1/functions/${name}`, event)
    if (!name.endsWith('sweep') && (answer as { ok?: boolean }).ok !== true) {
      throw new Error(`${name} refused: ${JSON.stringify(answer)}`)
    }
  }
}

const serverOf = (env: Readonly<Record<string, string>>) =>
  cloudbase.init({
    env: env.TCB_ENV,
    region: env.TENCENTCLOUD_REGION,
    secretId: env.TENCENTCLOUD_SECRETID,
    secretKey: env.TENCENTCLOUD_SECRETKEY,
    serviceUrl: (JSON.parse(env.TCB_CONTEXT_CNFG ?? '{}') as { URL?: string }).URL,
  })

const medianOf = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!
