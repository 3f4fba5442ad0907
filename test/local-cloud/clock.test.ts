import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'
import { signedCall } from './support/signed'

const SDK = `const sdk = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))}); const db = sdk.init({ env: sdk.SYMBOL_CURRENT_ENV, keepalive: true }).database()`
const DAY = 86_400_000
const MAY = new Date('2030-05-01T00:00:00Z')

/** What Date is to a program, in one object. */
const DATE = `
const atLoad = Date.now(), Loaded = Date
class Own extends Date { twice() { return this.getTime() * 2 } }
exports.main = async () => ({
  atLoad, now: Date.now(), made: new Date().getTime(), loaded: Loaded.now(), text: Date(), own: new Own().getTime(),
  ownIsDate: new Own(4) instanceof Date && new Own(4).twice() === 8 && new Own(4).constructor === Own,
  args: [new Date(2020, 0, 2, 3, 4, 5, 6).toISOString(), new Date(0).getTime(), new Date('2026-01-01').getTime(), new Date(new Date(5)).getTime(), String(new Date(NaN))],
  statics: [Date.UTC(2026, 0, 1), Date.parse('2026-01-01T00:00:00Z'), Date.name, Date.length, typeof Date.now()],
  instances: [new Date() instanceof Date, structuredClone(new Date()) instanceof Date, require('fs').statSync('/').mtime instanceof Date,
    new Date().constructor === Date, Object.prototype.toString.call(new Date()), require('util').types.isDate(new Date())],
  intl: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'UTC' }).format(),
  intlParts: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'UTC' }).formatToParts()[0].value,
  intlOf: new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'UTC' }).format(new Date(0)),
  intlSame: (f => f.format === f.format)(new Intl.DateTimeFormat('en')),
  origin: performance.timeOrigin,
  waited: await (async () => { const before = performance.now(); await new Promise(r => setTimeout(r, 20)); return performance.now() - before })(),
})`

let cloud: TestCloud
// biome-ignore lint/suspicious/noExplicitAny: results of test functions have any shape
const call = async (name: string, data?: object): Promise<any> => (await cloud.sdk.callFunction({ name, data })).result

const recorder = `${SDK}; let runs = []; exports.main = async event => {
  if (event.Type !== 'Timer') return runs.splice(0)
  if (event.TriggerName === 'fails') throw new Error('no')
  runs.push({ name: event.TriggerName, due: event.Time, at: Date.now() })
  await db.collection('ticks').add({ due: event.Time })
}`

beforeAll(async () => {
  cloud = await startCloud({
    control: true,
    collections: { notes: {}, ticks: {} },
    functions: {
      date: { source: DATE },
      gated: {
        source: `${SDK}; exports.main = async event => {
          const before = Date.now(), real = performance.now()
          require('fs').writeFileSync(event.gate + ' begun', '')
          while (!require('fs').existsSync(event.gate)) await new Promise(r => setTimeout(r, 5))
          const passed = Date.now() - before, took = performance.now() - real
          return { before, passed, took, id: (await db.collection('notes').add({ gated: true })).id } }`,
      },
      // Timers of a year that only the virtual clock reaches: nothing runs by itself.
      ticking: {
        source: recorder,
        maxInstances: 1,
        timeoutSeconds: 10,
        triggers: [
          { name: 'minutely', type: 'timer', config: '0 * * * * * 2030' },
          { name: 'hourly', type: 'timer', config: '0 30 * * * * 2030' },
        ],
      },
      failing: { source: recorder, triggers: [{ name: 'fails', type: 'timer', config: '0 0 12 * * * 2030' }] },
    },
  })
})
afterAll(stopClouds)
afterEach(() => cloud.clock.reset())

describe('in functions', () => {
  it.each([
    ['another time', MAY.getTime()],
    ['the real time', undefined],
  ])('Date is what it is everywhere, in %s', async (_, instant) => {
    if (instant !== undefined) cloud.clock.set(new Date(instant))
    const year = String(new Date(instant ?? Date.now()).getUTCFullYear())
    const seen = await call('date')
    const expected = instant ?? Date.now()
    for (const time of [seen.now, seen.made, seen.loaded, seen.own, Date.parse(seen.text)]) {
      expect(Math.abs(time - expected)).toBeLessThan(60_000)
    }
    expect(seen).toMatchObject({
      ownIsDate: true,
      args: ['2020-01-02T03:04:05.006Z', 0, Date.UTC(2026, 0, 1), 5, 'Invalid Date'],
      statics: [Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1), 'Date', 7, 'number'],
      instances: [true, true, true, true, '[object Date]', true],
      intl: year,
      intlParts: year,
      intlOf: '1970',
      intlSame: true,
    })
    expect(Math.abs(seen.origin - Date.now())).toBeLessThan(600_000)
    expect(seen.waited).toBeGreaterThanOrEqual(19)
    expect(seen.waited).toBeLessThan(5000)
  })

  it('is there while the code is loaded', async () => {
    cloud.clock.set(MAY)
    writeFileSync(join(cloud.folder, 'date', 'index.js'), `${DATE}\n`)
    for (let attempt = 0; attempt < 2000; attempt++) {
      if (Math.abs((await call('date')).atLoad - MAY.getTime()) < 60_000) return
    }
    throw new Error('the code was loaded in another time')
  })

  it.each([
    ['forwards', () => cloud.clock.advance(400 * DAY)],
    ['back', () => cloud.clock.advance(-400 * DAY)],
    ['to the real time', () => cloud.clock.reset()],
  ])('a call in flight keeps the time it began with when the clock is set %s, and its database', async (name, set) => {
    cloud.clock.set(MAY)
    const gate = join(cloud.folder, `gate ${name}`)
    const running = call('gated', { gate })
    while (!existsSync(`${gate} begun`)) await new Promise(resolve => setImmediate(resolve))
    set()
    expect(cloud.clock.heldTimes()).not.toEqual([])
    writeFileSync(gate, '')
    const { before, passed, took, id } = await running
    expect(Math.abs(before - MAY.getTime())).toBeLessThan(60_000)
    expect(Math.abs(passed - took)).toBeLessThan(50)
    expect(id).toMatch(/^[0-9a-f]{32}$/)
  })
})

describe('elsewhere', () => {
  it('serverDate is of the cloud’s time', async () => {
    cloud.clock.set(MAY)
    const notes = cloud.sdk.database().collection('notes')
    const { id } = await notes.add({ at: cloud.sdk.database().serverDate({ offset: 1000 }) })
    const [note] = (await notes.doc(id as string).get()).data as [{ at: Date }]
    expect(Math.abs(new Date(note.at).getTime() - MAY.getTime() - 1000)).toBeLessThan(60_000)
  })

  it('a transaction expires', async () => {
    const transaction = await cloud.sdk.database().startTransaction()
    cloud.clock.advance(31_000)
    expect(await codeOf(transaction.collection('notes').doc('a').set({ a: 1 }))).toBe('DATABASE_TRANSACTION_FAIL')
  })

  it('an access token expires after 2 hours, its refresh token after 31 days', async () => {
    const post = async (path: string, body: object, token = '') => {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
      const answer = await fetch(cloud.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
      return (await answer.json()) as Record<string, string>
    }
    const signedIn = await post('/auth/v1/signin/anonymously', {})
    const use = async () => (await post('/v1/functions/ticking', {}, signedIn.access_token)).code
    const refresh = (token = '') => post('/auth/v1/token', { grant_type: 'refresh_token', refresh_token: token })
    expect(await use()).toBeUndefined()
    cloud.clock.advance(7200_000)
    expect(await use()).toBe('ACCESS_TOKEN_EXPIRED')
    const refreshed = await refresh(signedIn.refresh_token)
    expect(refreshed.access_token).toBeDefined()
    cloud.clock.advance(31 * DAY)
    expect((await refresh(refreshed.refresh_token)).error).toBe('invalid_grant')
  })

  it('an upload grant and a link expire', async () => {
    const { data } = await cloud.sdk.getUploadMetadata({ cloudPath: 'a.txt' })
    const { url, token } = data as unknown as { url: string; token: string }
    const put = async () =>
      (await fetch(url, { method: 'PUT', headers: { 'x-cos-security-token': token }, body: 'a' })).status
    expect(await put()).toBe(200)
    cloud.clock.advance(901_000)
    expect(await put()).toBe(403)
  })
})

describe('timers', () => {
  // 21 April 2030, 23:59 in Beijing.
  const EVE = new Date('2030-04-21T15:59:00Z')

  it('run every minute of a simulated stretch, in order, each at its instant and awaited', async () => {
    cloud.clock.set(EVE)
    await cloud.timers.runThrough(0)
    await call('ticking')
    await cloud.sdk.database().collection('ticks').where({}).remove()
    const runs = await cloud.timers.runThrough(2 * 3600_000)
    expect(runs.filter(({ triggerName }) => triggerName === 'minutely')).toHaveLength(120)
    expect(runs.filter(({ triggerName }) => triggerName === 'hourly')).toHaveLength(2)
    expect(runs.map(({ due }) => due)).toEqual(runs.map(({ due }) => due).sort((a, b) => a - b))
    const seen = (await call('ticking')) as { due: string; at: number }[]
    expect(seen).toHaveLength(122)
    expect((await cloud.sdk.database().collection('ticks').count()).total).toBe(122)
    for (const { due, at } of seen) {
      const late = at - new Date(due).getTime()
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(60_000)
    }
    expect(cloud.clock.now() - EVE.getTime() - 2 * 3600_000).toBeLessThan(60_000)
  })

  it('a run that fails is told and the next ones go on', async () => {
    cloud.clock.set(EVE)
    const runs = await cloud.timers.runThrough(13 * 3600_000)
    const failed = runs.filter(({ functionName }) => functionName === 'failing')
    expect(failed.map(({ failure }) => failure)).toEqual(['FUNCTIONS_EXECUTE_FAIL'])
    expect(failed.map(({ due }) => new Date(due).toISOString())).toEqual(['2030-04-22T04:00:00.000Z'])
  })

  it('cannot be run through twice at once', async () => {
    const first = cloud.timers.runThrough(60_000)
    await expect(cloud.timers.runThrough(60_000)).rejects.toThrow('already')
    await first
  })

  it('missed runs are caught up by one when the clock is only set', async () => {
    cloud.clock.set(EVE)
    await cloud.timers.runThrough(0)
    await call('ticking')
    cloud.clock.advance(3 * 3600_000)
    await cloud.timers.runThrough(0)
    const names = ((await call('ticking')) as { name: string }[]).map(({ name }) => name)
    expect(names.sort()).toEqual(['hourly', 'minutely'])
  })
})

describe('from another process', () => {
  it('sets, advances and resets the clock, signed', async () => {
    const { data } = await signedCall(cloud, { action: 'local.setClock', instant: '2030-05-01T08:00:00+08:00' })
    expect(Math.abs(data.now - MAY.getTime())).toBeLessThan(60_000)
    await signedCall(cloud, { action: 'local.advanceClock', milliseconds: DAY })
    expect(Math.abs(cloud.clock.now() - MAY.getTime() - DAY)).toBeLessThan(60_000)
    const ran = await signedCall(cloud, { action: 'local.advanceClock', milliseconds: 180_000, runTimers: true })
    expect(ran.data.runs).toBeGreaterThanOrEqual(3)
    expect((await signedCall(cloud, { action: 'local.resetClock' })).data.offset).toBe(0)
  })

  it('runs a timer now', async () => {
    await cloud.timers.runThrough(0)
    const run = { action: 'local.runTimer', functionName: 'failing', triggerName: 'fails' }
    expect((await signedCall(cloud, run)).data).toMatchObject({ failure: 'FUNCTIONS_EXECUTE_FAIL' })
    expect((await signedCall(cloud, { ...run, triggerName: 'none' })).code).toBe('INVALID_PARAM')
  })

  it.each([
    { action: 'local.setClock', instant: 'tomorrow' },
    { action: 'local.setClock', instant: '2030-05-01T08:00:00' },
    { action: 'local.setClock', instant: 1e18 },
    { action: 'local.setClock' },
    { action: 'local.advanceClock', milliseconds: -1 },
    { action: 'local.advanceClock', milliseconds: '60000' },
    { action: 'local.advanceClock', milliseconds: 1e15 },
  ])('refuses %o', async params => {
    expect((await signedCall(cloud, params)).code).toBe('INVALID_PARAM')
    expect(cloud.clock.offset()).toBe(0)
  })

  it('does not exist unless asked for', async () => {
    const plain = await startCloud()
    for (const action of ['getClock', 'setClock', 'advanceClock', 'resetClock', 'runTimer', 'setFaults', 'getFaults']) {
      expect((await signedCall(plain, { action: `local.${action}` })).code).toBe('INVALID_ACTION')
    }
  })
})

it('a start after a virtual future has its timers in the present', async () => {
  const functions = {
    ticks: { source: recorder, triggers: [{ name: 'm', type: 'timer' as const, config: '0 * * * * * *' }] },
  }
  const dataDir = join(cloud.folder, 'data')
  const first = await startCloud({ dataDir, functions })
  first.clock.set(MAY)
  await first.timers.runThrough(60_000)
  await first.stop()
  const second = await startCloud({ dataDir, functions })
  expect((await second.timers.runThrough(60_000)).length).toBe(1)
})
