import { runInNewContext } from 'node:vm'
import { INSPECTOR_PAGE } from '../../local-cloud/inspector/page'
import { startCloud, stopClouds, type TestCloud } from './support/cloud'

/** Of a year that only the virtual clock reaches: it does not run by itself. */
const timer = { name: 'hourly', type: 'timer' as const, config: '0 0 * * * * 2030' }
const setup = {
  collections: {
    notes: {
      personal: ['phone', 'reporter.name', 'helpers.name'],
      indexes: [{ name: 'byStatus', keys: [['status', 'asc']] }],
    },
  },
  functions: { sweep: { source: `exports.main = async e => { console.log('swept ' + e.Type) }`, triggers: [timer] } },
}

let cloud: TestCloud
let plain: TestCloud
beforeAll(async () => {
  cloud = await startCloud({ ...setup, control: true })
  plain = await startCloud(setup)
  await cloud.sdk
    .database()
    .collection('notes')
    .add([
      { _id: 'a', phone: '13800000000', status: 'open', reporter: { name: '李某', age: 40 } },
      { _id: 'b', status: 'closed', helpers: [{ name: '王某', n: 1 }] },
      ...Array.from({ length: 30 }, (_, i) => ({ _id: `c${i}`, status: 'open' })),
    ])
})
afterAll(stopClouds)
afterEach(() => {
  cloud.clock.reset()
  cloud.faults.clear()
})

// biome-ignore lint/suspicious/noExplicitAny: answers of routes have any shape
const get = async (path: string, from = cloud): Promise<any> => (await fetch(`${from.url}/_cloud/${path}`)).json()
const documents = (filter: string, skip = 0) =>
  get(`documents?${new URLSearchParams({ collection: 'notes', filter, skip: String(skip) })}`)
const OWN = { 'x-local-cloud': 'control' }
const post = (path: string, body: unknown, headers: Record<string, string> = OWN, to = cloud) =>
  fetch(`${to.url}/_cloud/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })

describe('documents', () => {
  it('are filtered by the engine, with the plan', async () => {
    const page = await documents('{ "status": "open" }')
    expect(page.documents).toHaveLength(20)
    expect(page.hasMore).toBe(true)
    expect(page.plan).toMatchObject({ summary: expect.stringContaining('index byStatus'), keysExamined: 21 })
    const next = await documents('{ "status": "open" }', 20)
    expect([next.documents.length, next.hasMore]).toEqual([11, false])
    expect((await documents('{ "helpers.n": { "$gt": 0 } }')).documents).toHaveLength(1)
  })

  it('never show personal fields', async () => {
    for (const filter of ['', '{ "_id": "a" }', '{ "reporter.age": 40 }', '{ "helpers.n": 1 }']) {
      const { documents: found } = await documents(filter)
      expect(found.length).toBeGreaterThan(0)
      expect(JSON.stringify(found)).not.toMatch(/138|李某|王某/)
    }
  })

  it.each([
    '{ "phone": "13800000000" }',
    '{ "phone": { "$regex": "^138" } }',
    '{ "reporter.name": { "$exists": true } }',
    '{ "reporter": { "name": "李某", "age": 40 } }',
    '{ "reporter.name.first": "x" }',
    '{ "helpers": { "$elemMatch": { "name": "王某" } } }',
    '{ "helpers.0.name": "王某" }',
    '{ "$or": [{ "_id": "z" }, { "$and": [{ "phone": "13800000000" }] }] }',
    '{ "$nor": [{ "phone": "13800000000" }] }',
    '{ "$expr": { "$eq": ["$phone", "13800000000"] } }',
  ])('cannot be found by personal fields: %s', async filter => {
    expect(await documents(filter)).toMatchObject({ code: 'PERMISSION_DENIED' })
  })

  it.each([
    ['{', 'INVALID_PARAM'],
    ['[]', 'INVALID_PARAM'],
    ['{ "a": { "$near": 1 } }', 'DATABASE_INVALID_OPERRATOR'],
  ])('with the filter %s are refused as the cloud does', async (filter, code) => {
    expect(await documents(filter)).toMatchObject({ code })
  })

  it('of an unknown collection are refused', async () => {
    expect(await get('documents?collection=none')).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
  })
})

it('shows collections, functions, timers, faults and the clock', async () => {
  await cloud.timers.runNow('sweep', 'hourly')
  cloud.faults.set({ rules: [{ on: 'storage.put', fault: { kind: 'cut', when: 'after' } }] })
  cloud.clock.advance(60_000)
  expect((await get('collections')).collections).toEqual([
    { name: 'notes', documents: 32, indexes: ['byStatus'], personal: ['phone', 'reporter.name', 'helpers.name'] },
  ])
  const state = await get('state')
  expect(state).toMatchObject({ control: true, envId: 'local', faults: [{ rule: { on: 'storage.put' }, struck: 0 }] })
  expect(state.clockOffset).toBe(60_000)
  expect(state.functions).toMatchObject([{ name: 'sweep', calls: 1, errors: 0, lastCalls: [{ outcome: 'ok' }] }])
  expect(state.timers).toMatchObject([{ functionName: 'sweep', triggerName: 'hourly', running: false }])
})

it('tells a log from where the last look ended', async () => {
  await cloud.timers.runNow('sweep', 'hourly')
  let { entries } = await get('log?function=sweep&after=0')
  while (entries.length === 0) ({ entries } = await get('log?function=sweep&after=0'))
  expect(entries[0].text).toBe('swept Timer')
  expect((await get(`log?function=sweep&after=${entries.at(-1).sequence}`)).entries).toEqual([])
  expect((await get('log?function=none')).entries).toEqual([])
})

describe('control', () => {
  it('sets, advances and resets the clock, with the timers on the way', async () => {
    await post('clock', { instant: '2030-05-01T08:00:00+08:00' })
    expect(new Date(cloud.clock.now()).getUTCFullYear()).toBe(2030)
    const answer = (await (await post('clock', { milliseconds: 3 * 3600_000, runTimers: true })).json()) as {
      data: { runs: number }
    }
    expect(answer.data.runs).toBeGreaterThanOrEqual(3)
    await post('clock', { reset: true })
    expect(cloud.clock.offset()).toBe(0)
  })

  it('runs a timer and orders faults', async () => {
    const run = await post('timers', { functionName: 'sweep', triggerName: 'hourly' })
    expect(await run.json()).toMatchObject({ data: { functionName: 'sweep' } })
    await post('faults', { rules: [{ on: 'storage.*', fault: { kind: 'latency', ms: 1 } }] })
    expect(cloud.faults.states).toHaveLength(1)
  })

  it.each([
    ['without the header', {}, 403],
    ['from another page', { ...OWN, 'sec-fetch-site': 'cross-site' }, 403],
    ['from another port of this computer', { ...OWN, 'sec-fetch-site': 'same-site' }, 403],
    ['from another origin', { ...OWN, origin: 'http://127.0.0.1:1' }, 403],
  ])('is refused %s', async (_, headers, status) => {
    for (const path of ['clock', 'timers', 'faults']) {
      expect((await post(path, { milliseconds: 3600_000 }, headers)).status).toBe(status)
    }
    expect(cloud.clock.offset()).toBe(0)
  })

  it('is taken from its own page', async () => {
    const headers = { ...OWN, 'sec-fetch-site': 'same-origin', origin: cloud.url }
    expect((await post('clock', { milliseconds: 1000 }, headers)).status).toBe(200)
  })

  it('is refused when malformed', async () => {
    expect((await post('clock', { instant: 'soon' })).status).toBe(400)
    expect((await post('timers', { functionName: 'sweep' })).status).toBe(400)
    expect((await post('faults', { rules: [{}] })).status).toBe(400)
    expect((await post('state', {})).status).toBe(404)
    expect((await post('constructor', {})).status).toBe(404)
  })

  it('does not exist unless asked for', async () => {
    for (const path of ['clock', 'timers', 'faults']) {
      expect((await post(path, { milliseconds: 3600_000 }, OWN, plain)).status).toBe(404)
    }
    expect((await get('state', plain)).control).toBe(false)
    expect(plain.clock.offset()).toBe(0)
  })
})

it('has a page whose script is a program and whose parts are all there', () => {
  const script = /<script>([\s\S]*)<\/script>/.exec(INSPECTOR_PAGE)?.[1] ?? ''
  expect(() => runInNewContext(`() => {${script}}`)).not.toThrow()
  const asked = [...script.matchAll(/(?:\$|rows)\('([\w-]+)'/g)].map(([, id]) => id)
  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter(id => !INSPECTOR_PAGE.includes(`id="${id}"`))).toEqual([])
})
