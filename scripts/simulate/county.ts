import { join } from 'node:path'
import type { Database } from '../../cloudfunctions/platform/database'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/local-cloud'
import type { AcceptedMessage } from '../../local-cloud/wechat/accepted'
import type { Grid, OrgUnit } from '../../shared/grids/grid'
import type { Answer } from '../../shared/kernel/contract'
import { type Instant, localDateOf } from '../../shared/kernel/local-date'
import type { Leave, Person } from '../../shared/people/person'
import { demoTerritory } from '../demo/demo-territory'
import { deployedFunctions } from '../local/function-specs'
import { publishRoomyLimits } from '../local/unlimited'
import { wechatAccounts, wechatEnv } from '../local/wechat-accounts'
import { root } from '../root'
import { connectCloud } from '../territory/cloud-connection'
import { compileTerritory } from '../territory/compile-territory'
import { writeTerritory } from '../territory/write-territory'
import { makeReachable } from './reach'

/** The demo county on a cloud of its own whose time stands still until the simulation moves it. */
export interface County {
  readonly people: ReadonlyMap<string, Person>
  readonly grids: readonly Grid[]
  readonly desks: ReadonlyMap<string, OrgUnit>
  readonly cloud: Pick<LocalCloud, 'clock' | 'faults'>
  /** What is stored, behind the back of the functions; faults do not strike it while none are set. */
  readonly db: Database
  /** Calls a function as this person over the wire. Rejects when no answer of the function comes back. */
  call(personId: string, fn: string, action: string, input: unknown): Promise<Answer<unknown>>
  /** A run of the sweep as its timer starts it; false when it failed. */
  sweep(): Promise<boolean>
  /** The same of the sender of messages. */
  sendMessages(): Promise<boolean>
  /** What the stand-in for WeChat has taken. */
  messagesTaken(): readonly AcceptedMessage[]
  stop(): Promise<void>
}

/** Which functions to run and how the county is made. */
export interface CountyPlan {
  /** Folder of the repository with the built functions. */
  readonly dist: string
  readonly seed: number
  readonly now: Instant
  readonly leavesOf: (personId: string) => readonly Leave[]
}

/** The sweep is started by the simulation; its timer waits for a day that never comes. */
const never = '0 0 0 31 12 * 2099'
const longestCallMs = 30_000

export async function startCounty({ dist, seed, now, leavesOf }: CountyPlan): Promise<County> {
  const env = { GEZI_SECRET: 'a secret of the simulation, long enough', GEZI_MODE: 'test' }
  const cloud = await startLocalCloud({
    dataDir: ':memory:',
    databaseFile: join(root, 'cloudfunctions/database.json'),
    functions: deployedFunctions(env, dist).map(spec => ({
      ...spec,
      env: spec.name === 'sender' ? { ...spec.env, ...wechatEnv('{{url}}') } : spec.env,
      triggers: spec.triggers?.map(trigger => ({ ...trigger, config: never })),
    })),
    port: 0,
    inspector: false,
    wxStandIn: true,
    wechat: wechatAccounts,
  })
  const { wechat } = cloud
  if (!wechat) throw new Error('there is no stand-in for WeChat')
  cloud.clock.set(new Date(now))
  const { db } = connectCloud(cloud.envForSdk)
  const territory = compileTerritory(demoTerritory(seed, localDateOf(now)), `simulated-${seed}`)
  const people = territory.people.map(person => ({
    ...person,
    identities: [...person.identities, `wx:${person._id}`],
    leaves: [...person.leaves, ...leavesOf(person._id)],
  }))
  await writeTerritory(db, { ...territory, people })
  await publishRoomyLimits(db)
  await makeReachable(db, wechat, people, env.GEZI_SECRET, [territory.grids[0]?.path.at(-2) ?? ''])
  return {
    people: new Map(people.map(person => [person._id, person])),
    grids: territory.grids,
    desks: new Map(territory.orgUnits.map(unit => [unit.code, unit])),
    cloud,
    db,
    call: (personId, fn, action, input) => callOverTheWire(cloud.url, personId, fn, { action, input }),
    sweep: () => runTimer(cloud, 'sweep'),
    sendMessages: () => runTimer(cloud, 'sender'),
    messagesTaken: () => wechat.accepted.all,
    stop: () => cloud.stop(),
  }
}

async function runTimer({ timers }: LocalCloud, name: string): Promise<boolean> {
  const run = await timers.runNow(name, 'everyMinute')
  if (!run) throw new Error(`${name} has no timer named everyMinute`)
  return run.failure === undefined
}

async function callOverTheWire(url: string, openid: string, name: string, data: object): Promise<Answer<unknown>> {
  const response = await fetch(`${url}/wx/call`, {
    method: 'POST',
    headers: { 'x-local-openid': openid, 'content-type': 'application/json' },
    body: JSON.stringify({ name, data }),
    signal: AbortSignal.timeout(longestCallMs),
  })
  const body = (await response.json()) as { readonly result?: Answer<unknown>; readonly code?: string }
  if (!body.result) throw new Error(body.code ?? 'no answer')
  return body.result
}
