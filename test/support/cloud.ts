import { join } from 'node:path'
import type { Answer } from '@shared/kernel/contract'
import type { LimitRules } from '@shared/limits/limit-rules'
import { sweep } from '../../cloudfunctions/modules/cases/sweep'
import { cloudApp, cloudFiles } from '../../cloudfunctions/platform/cloud'
import { contextOver, type Services } from '../../cloudfunctions/platform/context'
import { createTimer, type TimerResult } from '../../cloudfunctions/platform/create-timer'
import { createDatabase } from '../../cloudfunctions/platform/database'
import { rulesReader } from '../../cloudfunctions/platform/rules-in-force'
import { createSecrets } from '../../cloudfunctions/platform/secrets'
import { generateKeys, ticketCredentials } from '../../local-cloud/auth/keys'
import { startLocalCloud } from '../../local-cloud/local-cloud'
import { aJpeg } from './a-photo'
import { mainsOver } from './client-functions'
import { type ContentCheckDouble, contentCheckDouble } from './content-check-double'
import { type FixedClock, fixedClock } from './fixed-clock'
import { roomyLimits } from './roomy-limits'
import { buildings, grids, orgUnits, people, territory } from './small-territory'

/** The functions of this repository over a real local cloud and the real node-sdk, with a clock that stands. */
export interface TestCloud {
  readonly url: string
  readonly services: Services
  readonly clock: FixedClock
  readonly contentCheck: ContentCheckDouble
  /** Calls a function as this platform identity; null = nobody signed in. */
  call(identity: string | null, fn: string, action: string, input?: unknown): Promise<Answer<unknown>>
  /** The data of an answer that must succeed. */
  ask<T>(identity: string, fn: string, action: string, input?: unknown): Promise<T>
  /** The code of an answer that must be refused. */
  refusal(identity: string | null, fn: string, action: string, input?: unknown): Promise<string>
  sweep(): Promise<TimerResult>
  /** Stores a photo as an upload would, named after the photo's id; answers its file id. */
  upload(photoId: string, content?: Buffer): Promise<string>
  stop(): Promise<void>
}

/** Limits for people are roomy unless a test gives its own; null: those in force by the database. */
export async function startTestCloud(
  now = '2026-11-23T09:41',
  limits: LimitRules | null = roomyLimits,
): Promise<TestCloud> {
  const keys = generateKeys()
  const cloud = await startLocalCloud({
    dataDir: ':memory:',
    databaseFile: join(__dirname, '../../cloudfunctions/database.json'),
    functions: [],
    port: 0,
    keys,
  })
  const GEZI_TICKET_CREDENTIALS = JSON.stringify(ticketCredentials(keys, 'local'))
  Object.assign(process.env, cloud.envForSdk, { GEZI_MODE: 'test', GEZI_TICKET_CREDENTIALS })
  const clock = fixedClock(now)
  const database = cloudApp().database()
  // Its own, for what an instance keeps in memory it keeps by database.
  const db = createDatabase(() => database)
  const contentCheck = contentCheckDouble()
  const readRules = rulesReader(db, clock)
  const services: Services = {
    clock,
    rules: async () => ({ ...(await readRules()), ...(limits ? { limits } : {}) }),
    db,
    files: cloudFiles,
    contentCheck,
    secrets: createSecrets('a secret for tests only, long enough'),
  }
  await fill(services)
  const mains = await mainsOver(contextOver(services))
  const call: TestCloud['call'] = async (identity, fn, action, input = {}) => {
    const main = mains.get(fn)
    if (!main) throw new Error(`there is no function ${fn}`)
    return main({ action, input }, { request_id: 'test', environment: JSON.stringify(environmentOf(identity)) })
  }

  return {
    url: cloud.url,
    services,
    clock,
    contentCheck,
    call,
    ask: async <T>(identity: string, fn: string, action: string, input?: unknown) => {
      const answer = await call(identity, fn, action, input)
      if (!answer.ok) throw new Error(`${fn}.${action} was refused: ${JSON.stringify(answer.error)}`)
      return answer.data as T
    },
    refusal: async (identity, fn, action, input) => {
      const answer = await call(identity, fn, action, input)
      if (answer.ok) throw new Error(`${fn}.${action} was not refused`)
      return answer.error.code
    },
    sweep: () => createTimer('sweep', sweep, services)({}, { request_id: 'test', environment: '{}' }),
    upload: async (photoId, content = aJpeg()) => {
      const { fileID } = await cloudApp().uploadFile({
        cloudPath: `photos/${photoId}.jpg`,
        fileContent: content,
      })
      return fileID
    },
    stop: () => cloud.stop(),
  }
}

async function fill({ db }: Services): Promise<void> {
  await Promise.all([
    db.collection('settings').insert(territory),
    db.collection('orgUnits').insertMany(orgUnits),
    db.collection('grids').insertMany(grids),
    db.collection('buildings').insertMany(buildings),
    db.collection('people').insertMany(people),
  ])
}

function environmentOf(identity: string | null): Record<string, string> {
  const [kind = '', id = ''] = identity?.split(':') ?? []
  const names: Record<string, string> = { wx: 'WX_OPENID', custom: 'TCB_CUSTOM_USER_ID', uid: 'TCB_UUID' }
  const name = names[kind]
  return name ? { TCB_ENV: 'local', [name]: id } : { TCB_ENV: 'local' }
}
