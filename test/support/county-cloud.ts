import { join } from 'node:path'
import { gridActions } from '@shared/grids/actions'
import type { Answer } from '@shared/kernel/contract'
import type { LocalDate } from '@shared/kernel/local-date'
import { gridHandlers } from '../../cloudfunctions/functions/grids/handlers'
import { cloudDatabase, cloudFiles } from '../../cloudfunctions/platform/cloud'
import { contextOver, type Services } from '../../cloudfunctions/platform/context'
import { createFunction } from '../../cloudfunctions/platform/create-function'
import type { Database } from '../../cloudfunctions/platform/database'
import { shippedRulesInForce } from '../../cloudfunctions/platform/rules-in-force'
import { createSecrets } from '../../cloudfunctions/platform/secrets'
import { startLocalCloud } from '../../local-cloud/local-cloud'
import { demoTerritory } from '../../scripts/demo/demo-territory'
import { type CompiledTerritory, compileTerritory } from '../../scripts/territory/compile-territory'
import { sceneOfGrid } from '../../scripts/territory/printed-codes'
import { writeTerritory } from '../../scripts/territory/write-territory'
import { contentCheckDouble } from './content-check-double'
import { type FixedClock, fixedClock } from './fixed-clock'

const secret = 'a secret for tests only, long enough'

/** The function `grids` over the demo county in a real local cloud, through the real node-sdk. */
export interface CountyCloud {
  readonly county: CompiledTerritory
  readonly db: Database
  readonly clock: FixedClock
  /** Finds of documents since the test began. */
  readonly reads: () => number
  call(action: string, input: unknown): Promise<Answer<unknown>>
  /** The data of an answer that must succeed. */
  ask<T>(action: string, input: unknown): Promise<T>
  refusal(action: string, input: unknown): Promise<string>
  sceneOf(gridCode: string): string
  stop(): Promise<void>
}

export async function startCountyCloud(now: string, today: string): Promise<CountyCloud> {
  const cloud = await startLocalCloud({
    dataDir: ':memory:',
    databaseFile: join(__dirname, '../../cloudfunctions/database.json'),
    functions: [],
    port: 0,
    inspector: false,
  })
  Object.assign(process.env, cloud.envForSdk, { GEZI_MODE: 'test' })
  const county = compileTerritory(demoTerritory(1, today as LocalDate), 'county-1')
  await writeTerritory(cloudDatabase, county)
  const { db, reads } = counting(cloudDatabase)
  const clock = fixedClock(now)
  const services: Services = {
    clock,
    rules: async () => shippedRulesInForce,
    db,
    files: cloudFiles,
    contentCheck: contentCheckDouble(),
    secrets: createSecrets(secret),
  }
  const main = createFunction(gridActions, gridHandlers, contextOver(services))
  const environment = JSON.stringify({ TCB_ENV: 'local', TCB_UUID: 'visitor' })
  const call: CountyCloud['call'] = (action, input) => main({ action, input }, { request_id: 'test', environment })
  return {
    county,
    db,
    clock,
    reads,
    call,
    async ask<T>(action: string, input: unknown) {
      const answer = await call(action, input)
      if (!answer.ok) throw new Error(`grids.${action} was refused: ${JSON.stringify(answer.error)}`)
      return answer.data as T
    },
    async refusal(action, input) {
      const answer = await call(action, input)
      if (answer.ok) throw new Error(`grids.${action} was not refused`)
      return answer.error.code
    },
    sceneOf: gridCode => sceneOfGrid(gridCode, secret),
    stop: () => cloud.stop(),
  }
}

/** The same database, counting `get` and `find`. */
function counting(db: Database): { db: Database; reads: () => number } {
  let count = 0
  const counted: Database = {
    command: db.command,
    transaction: work => db.transaction(work),
    collection(name) {
      const collection = db.collection(name)
      return {
        ...collection,
        get: id => {
          count += 1
          return collection.get(id)
        },
        find: query => {
          count += 1
          return collection.find(query)
        },
      }
    },
  }
  return { db: counted, reads: () => count }
}
