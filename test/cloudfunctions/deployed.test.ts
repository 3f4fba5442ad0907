import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cloudbase from '@cloudbase/js-sdk'
import type { CasePromise } from '@shared/cases/case-views'
import type { Answer } from '@shared/kernel/contract'
import readSheet from 'read-excel-file/node'
import cloudbaserc from '../../cloudbaserc.json'
import { generateKeys, ticketCredentials } from '../../local-cloud/auth/keys'
import { type LocalCloud, startLocalCloud } from '../../local-cloud/local-cloud'
import { buildFunctions } from '../../scripts/build-functions'
import { deployedFunctions } from '../../scripts/local/function-specs'
import { root } from '../../scripts/root'
import { type CloudConnection, connectCloud } from '../../scripts/territory/cloud-connection'
import { aReport, newId } from '../support/builders'
import { buildings, codes, grids, orgUnits, people, territory } from '../support/small-territory'

/** The bundles as they are deployed, each in processes of its own, called over the wire. */
const dist = '.cache/test-functions'
/** Timers run when a test says so. */
const never = '0 0 0 1 1 * 2099'
let cloud: LocalCloud
let connection: CloudConnection
let sizes: ReadonlyMap<string, number>

beforeAll(async () => {
  sizes = await buildFunctions(dist)
  const keys = generateKeys()
  const env = { GEZI_SECRET: 'a secret for tests only, long enough', GEZI_MODE: 'local' }
  const credentials = JSON.stringify(ticketCredentials(keys, 'local'))
  cloud = await startLocalCloud({
    dataDir: ':memory:',
    databaseFile: join(root, 'cloudfunctions/database.json'),
    functions: [
      ...deployedFunctions(env, dist, { GEZI_TICKET_CREDENTIALS: credentials }).map(each => ({
        ...each,
        timeoutSeconds: 60,
        triggers: each.triggers?.map(trigger => ({ ...trigger, config: never })),
      })),
      {
        name: 'demo-sign-in',
        dir: join(root, dist, 'cloudfunctions-local/demo-sign-in'),
        timeoutSeconds: 20,
        env: { ...env, GEZI_TICKET_CREDENTIALS: credentials },
      },
      { name: 'secretless', dir: join(root, dist, 'cloudfunctions/people'), timeoutSeconds: 20 },
    ],
    port: 0,
    keys,
    inspector: false,
    wxStandIn: true,
  })
  connection = connectCloud(cloud.envForSdk)
  const { db } = connection
  await db.collection('settings').insert(territory)
  await db.collection('orgUnits').insertMany(orgUnits)
  await db.collection('grids').insertMany(grids)
  await db.collection('buildings').insertMany(buildings)
  await db.collection('people').insertMany(people)
  await db.collection('people').update({ _id: 'resident-zhang' }, { demo: false })
}, 60_000)
afterAll(() => cloud.stop())

/** Calls a function as WeChat would, for this openid. */
async function call<T>(openid: string, name: string, action: string, input: object = {}): Promise<Answer<T>> {
  const response = await fetch(`${cloud.url}/wx/call`, {
    method: 'POST',
    headers: { 'x-local-openid': openid, 'content-type': 'application/json' },
    body: JSON.stringify({ name, data: { action, input } }),
  })
  const body = (await response.json()) as { result?: Answer<T>; code?: string }
  if (!body.result) throw new Error(body.code ?? JSON.stringify(body))
  return body.result
}

describe('deployed functions', () => {
  it('take a report of a mini-program user', async () => {
    const answer = await call<{ promise: CasePromise }>('open-1', 'cases', 'submit', aReport())
    expect(answer).toMatchObject({ ok: true, data: { promise: { responsible: { id: 'worker-wang' } } } })
  })

  it('let somebody become a demo person, and nobody else', async () => {
    const ticket = await call<{ ticket: string }>('open-1', 'demo-sign-in', 'ticket', { customId: 'worker-wang' })
    if (!ticket.ok) throw new Error(ticket.error.code)
    const app = cloudbase.init({ env: 'local', clientId: 'demo', endPointMode: 'GATEWAY', timeout: 15_000 } as never)
    app.registerHost(new URL(cloud.url).host, 'http')
    await app.auth({ persistence: 'none' }).signInWithCustomTicket(async () => ticket.data.ticket)
    const { result } = await app.callFunction({ name: 'people', data: { action: 'me', input: {} } })
    expect(result).toMatchObject({ ok: true, data: { name: '王芳' } })

    for (const customId of ['resident-zhang', 'nobody-known']) {
      const refused = await call('open-1', 'demo-sign-in', 'ticket', { customId })
      expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    }
  })

  it('list the demo people with role and place', async () => {
    const answer = await call<{ people: object[] }>('open-1', 'demo-sign-in', 'people')
    expect(answer.ok && answer.data.people).toContainEqual({
      customId: 'worker-wang',
      name: '王芳',
      roleText: '网格员',
      scopeName: '第七网格',
    })
    expect(JSON.stringify(answer)).not.toContain('张秀英')
  })

  it.each(cloudbaserc.functions.filter(each => !each.triggers).map(each => each.name))(
    '%s loads, and knows no other actions than its own',
    async name => {
      const answer = await call('open-1', name, 'anything')
      expect(answer).toMatchObject({ ok: false, error: { code: 'ACTION_UNKNOWN' } })
    },
  )

  it.each(cloudbaserc.functions.flatMap(({ name, triggers = [] }) => triggers.map(each => [name, each.name] as const)))(
    '%s runs when its timer %s says so, and no client can start it',
    async (name, trigger) => {
      const run = await cloud.timers.runNow(name, trigger)
      expect(run).toMatchObject({ functionName: name })
      expect(run?.failure).toBeUndefined()
      await expect(call('open-1', name, 'anything')).rejects.toThrow('FUNCTIONS_EXECUTE_FAIL')
    },
  )

  it('write a workbook out of the bundle', async () => {
    await connection.db.collection('people').update({ _id: 'desk-lin' }, { identities: ['wx:open-lin'] })
    const input = {
      requestId: newId(),
      register: 'feedback',
      scope: codes.osmanthus,
      period: '2026-11',
      channel: null,
      workerId: null,
    }
    const answer = await call<{ url: string }>('open-lin', 'registers', 'export', input)
    if (!answer.ok) throw new Error(answer.error.code)
    const [sheet] = await readSheet(Buffer.from(await (await fetch(answer.data.url)).arrayBuffer()))
    expect(sheet?.data[0]?.[0]).toBe('编号')
  })

  it('do not start without the deployment’s secret', async () => {
    await expect(call('open-1', 'secretless', 'me')).rejects.toThrow('FUNCTIONS_EXECUTE_FAIL')
  })

  it('are those of cloudbaserc.json, without the demo sign-in, each below 300 KB', () => {
    const names = cloudbaserc.functions.map(each => each.name)
    for (const name of names) {
      expect(existsSync(join(root, dist, 'cloudfunctions', name, 'index.js'))).toBe(true)
      expect(sizes.get(name)).toBeLessThan(300_000)
    }
    expect(names).not.toContain('demo-sign-in')
    expect(existsSync(join(root, dist, 'cloudfunctions/demo-sign-in'))).toBe(false)
    expect(existsSync(join(root, dist, 'cloudfunctions-local/demo-sign-in'))).toBe(true)
  })
})
