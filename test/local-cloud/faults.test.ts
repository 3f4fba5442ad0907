import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FaultRule } from '../../local-cloud/faults/fault-rule'
import { Faults } from '../../local-cloud/faults/faults'
import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'
import { signedCall } from './support/signed'

type Tx = Awaited<ReturnType<ReturnType<TestCloud['sdk']['database']>['startTransaction']>>

let cloud: TestCloud
const notes = () => cloud.sdk.database().collection('notes')
const count = async () => (await notes().count()).total as number
const call = (name: string, data: object = {}) => cloud.sdk.callFunction({ name, data })
const strike = (...rules: FaultRule[]) => cloud.faults.set({ rules })

/** node-sdk leaves its timer for slow requests (3 s) behind when a connection is cut. */
const leftBehind: NodeJS.Timeout[] = []
const realSetTimeout = globalThis.setTimeout

beforeAll(async () => {
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms?: number, ...more: []) => {
    const timer = realSetTimeout(work, ms, ...more)
    if (ms === 3000) leftBehind.push(timer)
    return timer
  }) as typeof setTimeout)
  cloud = await startCloud({
    control: true,
    wxStandIn: true,
    collections: { notes: { indexes: [{ keys: [['a', 'asc']] }, { keys: [['b', 'asc']] }] }, others: {} },
    functions: {
      writes: {
        source: `const fs = require('fs'); exports.main = async ({ file, ms = 0 }) => {
          fs.writeFileSync(file + '.begun', ''); await new Promise(r => setTimeout(r, ms)); fs.writeFileSync(file + '.done', ''); return process.pid }`,
        timeoutSeconds: 10,
      },
      other: { source: 'exports.main = async () => 1' },
    },
  })
})
afterAll(async () => {
  for (const timer of leftBehind) clearTimeout(timer)
  jest.restoreAllMocks()
  await stopClouds()
})
beforeEach(async () => {
  cloud.faults.clear()
  await notes().where({}).remove()
})

it('latency waits and then does the work', async () => {
  strike({ on: 'database.insertDocument', fault: { kind: 'latency', ms: [150, 200] } })
  const begun = performance.now()
  await notes().add({ _id: 'a' })
  expect(performance.now() - begun).toBeGreaterThanOrEqual(149)
  expect(await count()).toBe(1)
})

it('an error refuses with its code, and nothing is done', async () => {
  strike({
    on: 'database.*',
    times: 2,
    fault: { kind: 'error', code: 'DATABASE_TRANSACTION_CONFLICT', message: 'again' },
  })
  expect(await codeOf(notes().add({ _id: 'a' }))).toBe('DATABASE_TRANSACTION_CONFLICT')
  await expect(notes().count()).rejects.toThrow('again')
  expect(await count()).toBe(0)
})

it('an error makes runTransaction repeat', async () => {
  strike({
    on: 'database.commitTransaction',
    times: 2,
    fault: { kind: 'error', code: 'DATABASE_TRANSACTION_CONFLICT' },
  })
  let attempts = 0
  await cloud.sdk.database().runTransaction(async (transaction: Tx) => {
    attempts++
    await transaction.collection('notes').add({ attempts })
  })
  expect([attempts, await count()]).toEqual([3, 1])
})

it.each([
  ['before', 0],
  ['after', 1],
] as const)('a connection cut %s the write leaves %d documents', async (when, expected) => {
  strike({ on: 'database.insertDocument', fault: { kind: 'cut', when } })
  await expect(notes().add({ _id: 'a' })).rejects.toThrow(/socket hang up|ECONNRESET/)
  cloud.faults.clear()
  expect(await count()).toBe(expected)
})

it.each([
  ['before', [false, false]],
  ['during', [true, false]],
  ['after', [true, true]],
] as const)('a process killed %s its call has begun and ended it: %j', async (when, expected) => {
  const file = join(cloud.folder, `killed-${when}`)
  const warm = (await call('writes', { file: join(cloud.folder, 'warm') })).result
  strike({ on: 'functions.invokeFunction', times: 1, fault: { kind: 'kill', when, afterMs: 500 } })
  expect(await codeOf(call('writes', { file, ms: when === 'during' ? 5000 : 0 }))).toBe('FUNCTIONS_EXECUTE_FAIL')
  expect([existsSync(`${file}.begun`), existsSync(`${file}.done`)]).toEqual(expected)
  expect((await call('writes', { file: join(cloud.folder, 'next') })).result).not.toBe(warm)
})

it('strikes one function and leaves others alone', async () => {
  strike({ on: 'functions.invokeFunction', functionName: 'writes', fault: { kind: 'error', code: 'SYS_ERR' } })
  expect(await codeOf(call('writes'))).toBe('SYS_ERR')
  expect((await call('other')).result).toBe(1)
})

it('strikes one collection and leaves others alone', async () => {
  strike({ on: 'database.insertDocument', collection: 'notes', fault: { kind: 'error', code: 'SYS_ERR' } })
  expect(await codeOf(notes().add({}))).toBe('SYS_ERR')
  expect((await cloud.sdk.database().collection('others').add({})).id).toBeDefined()
})

it.each([
  ['before', 'STORAGE_FILE_NONEXIST'],
  ['after', 'SUCCESS'],
] as const)('an upload cut %s it is stored: %s', async (when, expected) => {
  strike({ on: 'storage.put', fault: { kind: 'cut', when } })
  const cloudPath = `cut-${when}.txt`
  await expect(cloud.sdk.uploadFile({ cloudPath, fileContent: Buffer.from('x') })).rejects.toThrow()
  cloud.faults.clear()
  const fileID = `cloud://local.local-bucket/${cloudPath}`
  const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [fileID] })
  expect(fileList[0]?.code).toBe(expected)
})

it('a download can be cut', async () => {
  const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'down.txt', fileContent: Buffer.from('x') })
  strike({ on: 'storage.get', fault: { kind: 'cut', when: 'before' } })
  await expect(cloud.sdk.downloadFile({ fileID })).rejects.toThrow()
})

it('strikes clients by the same rule as functions', async () => {
  strike({
    on: 'functions.invokeFunction',
    functionName: 'other',
    fault: { kind: 'error', code: 'SYS_ERR', message: 'hit' },
  })
  const headers = { 'x-local-openid': 'o-alice' }
  const body = JSON.stringify({ name: 'other' })
  expect(await (await fetch(`${cloud.url}/wx/call`, { method: 'POST', headers, body })).json()).toMatchObject({
    message: 'hit',
  })
})

describe('a full disk', () => {
  const document = { a: 1, b: 2, text: 'x' }

  // An insert is three statements here: the document and a key in each of two indexes.
  it.each([0, 1, 2])('at statement %d of a write refuses it and leaves nothing of it', async skip => {
    await notes().add({ _id: 'before', ...document })
    strike({ on: 'disk.write', skip, times: 1, fault: { kind: 'disk-full' } })
    expect(await codeOf(notes().add({ _id: 'struck', ...document }))).toBe('SYS_ERR')
    expect((await notes().where({ a: 1 }).get()).data).toHaveLength(1)
    expect((await notes().where({ b: 2 }).get()).data).toHaveLength(1)
    await notes().add({ _id: 'struck', ...document })
    expect((await notes().where({ b: 2 }).get()).data).toHaveLength(2)
  })

  it('at the commit refuses all writers of the group, and none of them stays', async () => {
    strike({ on: 'disk.commit', times: 1, fault: { kind: 'disk-full' } })
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => notes().add({ _id: `n${i}` })))
    cloud.faults.clear()
    const kept = ((await notes().limit(100).get()).data as { _id: string }[]).map(({ _id }) => _id).sort()
    const told = results.flatMap(({ status }, i) => (status === 'fulfilled' ? [`n${i}`] : [])).sort()
    expect(kept).toEqual(told)
    expect(told.length).toBeLessThan(20)
  })

  it('in a transaction rolls back all of it', async () => {
    await notes().add({ _id: 'one', a: 1 })
    strike({ on: 'disk.write', skip: 2, fault: { kind: 'disk-full' } })
    const running = cloud.sdk.database().runTransaction(async (transaction: Tx) => {
      await transaction.collection('notes').doc('one').update({ a: 2 })
      await transaction.collection('notes').add({ _id: 'two', a: 2 })
    })
    await expect(running).rejects.toBeDefined()
    cloud.faults.clear()
    expect((await notes().get()).data).toEqual([{ _id: 'one', a: 1 }])
  })

  it('refuses uploads and sign-ins too, and reading goes on', async () => {
    await notes().add({ _id: 'kept' })
    strike({ on: 'disk.write', fault: { kind: 'disk-full' } })
    await expect(cloud.sdk.uploadFile({ cloudPath: 'full.txt', fileContent: Buffer.from('x') })).rejects.toThrow()
    expect((await fetch(`${cloud.url}/auth/v1/signin/anonymously`, { method: 'POST', body: '{}' })).status).toBe(500)
    expect(await count()).toBe(1)
    cloud.faults.clear()
    await cloud.sdk.uploadFile({ cloudPath: 'full.txt', fileContent: Buffer.from('x') })
  })
})

describe('rules', () => {
  const outcomes = (seed: number) => {
    const faults = new Faults()
    const error = { kind: 'error', code: 'SYS_ERR' } as const
    faults.set({
      seed,
      rules: [
        { on: 'database.*', rate: 0.3, fault: error },
        { on: 'storage.*', rate: 0.5, fault: error },
      ],
    })
    return Array.from({ length: 400 }, () => (faults.strike({ action: 'database.getDocument' }) ? 1 : 0))
  }

  it('strike the same requests for the same seed, at about their rate', () => {
    expect(outcomes(7)).toEqual(outcomes(7))
    expect(outcomes(7)).not.toEqual(outcomes(8))
    const hits = outcomes(7).reduce<number>((sum, hit) => sum + hit, 0)
    expect(hits).toBeGreaterThan(80)
    expect(hits).toBeLessThan(160)
  })

  it('are not moved by requests that only another rule matches', () => {
    const faults = new Faults()
    const error = { kind: 'error', code: 'SYS_ERR' } as const
    const set = () =>
      faults.set({
        seed: 3,
        rules: [
          { on: 'database.*', rate: 0.5, fault: error },
          { on: 'storage.*', rate: 0.5, fault: error },
        ],
      })
    const run = (between: boolean) => {
      set()
      return Array.from({ length: 50 }, () => {
        if (between) faults.strike({ action: 'storage.put' })
        return faults.strike({ action: 'database.getDocument' }) !== undefined
      })
    }
    expect(run(true)).toEqual(run(false))
  })

  it('spare the first, strike so often and count', () => {
    const faults = new Faults()
    faults.set({ rules: [{ on: 'storage.put', skip: 2, times: 2, fault: { kind: 'cut', when: 'after' } }] })
    const struck = Array.from({ length: 6 }, () => faults.strike({ action: 'storage.put' })?.cut ?? '-')
    expect(struck).toEqual(['-', '-', 'after', 'after', '-', '-'])
    expect(faults.states).toMatchObject([{ matched: 6, struck: 2 }])
  })

  it('delays add up, of the others the first counts', () => {
    const faults = new Faults()
    faults.set({
      rules: [
        { on: 'storage.*', fault: { kind: 'latency', ms: 5 } },
        { on: 'storage.put', fault: { kind: 'cut', when: 'before' } },
        { on: 'storage.*', fault: { kind: 'latency', ms: 7 } },
        { on: 'storage.*', fault: { kind: 'error', code: 'SYS_ERR' } },
      ],
    })
    expect(faults.strike({ action: 'storage.put' })).toEqual({ latencyMs: 12, cut: 'before' })
  })

  it.each([
    ['no rules', {}],
    ['a rule that is no object', { rules: [1] }],
    ['an unknown property', { rules: [{ on: 'a.b', always: true, fault: { kind: 'disk-full' } }] }],
    ['no action', { rules: [{ on: 'everything', fault: { kind: 'latency', ms: 1 } }] }],
    ['an unknown fault', { rules: [{ on: 'a.b', fault: { kind: 'explode' } }] }],
    ['a delay that runs backwards', { rules: [{ on: 'a.b', fault: { kind: 'latency', ms: [5, 1] } }] }],
    ['a rate beyond 1', { rules: [{ on: 'a.b', rate: 2, fault: { kind: 'latency', ms: 1 } }] }],
    ['a full disk that is no disk', { rules: [{ on: 'database.*', fault: { kind: 'disk-full' } }] }],
    ['a disk that is cut', { rules: [{ on: 'disk.write', fault: { kind: 'cut', when: 'after' } }] }],
    ['a seed that is no number', { rules: [], seed: 'x' }],
  ])('with %s are refused', async (_, plan) => {
    expect((await signedCall(cloud, { action: 'local.setFaults', ...plan })).code).toBe('INVALID_PARAM')
  })

  it('can be set by another process', async () => {
    const rules = [{ on: 'database.insertDocument', fault: { kind: 'error', code: 'SYS_ERR' } }]
    await signedCall(cloud, { action: 'local.setFaults', rules, seed: 5 })
    expect(await codeOf(notes().add({}))).toBe('SYS_ERR')
    const { data } = await signedCall(cloud, { action: 'local.getFaults' })
    expect(data.faults).toMatchObject([{ matched: 1, struck: 1 }])
    await signedCall(cloud, { action: 'local.setFaults', rules: [] })
    expect((await notes().add({})).id).toBeDefined()
  })
})
