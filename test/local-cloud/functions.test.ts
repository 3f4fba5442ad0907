import { utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'

const ECHO = `exports.main = async (event, context) => ({ event, pid: process.pid, keys: Object.keys(context).sort() })`
const NOW = `exports.main = async () => ({ now: Date.now(), made: new Date().getTime(), parsed: Date.parse('2026-01-01T00:00:00Z'), isDate: new Date() instanceof Date })`

let cloud: TestCloud
// biome-ignore lint/suspicious/noExplicitAny: results of test functions have any shape
const call = async (name: string, data?: object): Promise<any> => (await cloud.sdk.callFunction({ name, data })).result

beforeAll(async () => {
  cloud = await startCloud({
    collections: { visits: {} },
    functions: {
      echo: { source: ECHO },
      env: { source: 'exports.main = async () => process.env', env: { MODE: 'test' } },
      context: {
        source: 'exports.main = async (event, context) => ({ context, environment: JSON.parse(context.environment) })',
      },
      throws: { source: `exports.main = async () => { throw new TypeError('no such case') }` },
      broken: { source: `throw new Error('cannot load')` },
      nothing: { source: 'exports.main = async () => {}' },
      exits: { source: 'exports.main = async () => process.exit(3)' },
      spins: { source: 'exports.main = async () => { for (;;); }', timeoutSeconds: 0.4 },
      waits: { source: 'exports.main = () => new Promise(() => {})', timeoutSeconds: 0.4 },
      hungry: {
        source:
          'exports.main = async () => { const all = []; for (;;) all.push(new Array(100000).fill(Math.random())) }',
        memoryMb: 48,
        timeoutSeconds: 20,
      },
      counts: {
        source:
          'let running = 0, most = 0; exports.main = async () => { most = Math.max(most, ++running); await new Promise(r => setTimeout(r, 20)); running--; return { most, pid: process.pid } }',
        maxInstances: 2,
      },
      now: { source: NOW },
      prints: { source: `exports.main = async () => { console.log('hello'); console.error('oh'); return 1 }` },
      reloaded: { source: 'exports.main = async () => 1' },
      calls: {
        source: `const sdk = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))}); const app = sdk.init({ env: sdk.SYMBOL_CURRENT_ENV, keepalive: true })
        exports.main = async event => ({ inner: (await app.callFunction({ name: 'context' })).result.environment, id: (await app.database().collection('visits').add({ by: event.by })).id })`,
      },
      large: { source: `exports.main = async () => 'x'.repeat(7 * 1024 * 1024)` },
    },
  })
})
afterAll(stopClouds)

it('gives the event and answers the result', async () => {
  expect(await call('echo', { text: '你好 "x"', list: [1, null] })).toMatchObject({
    event: { text: '你好 "x"', list: [1, null] },
  })
  expect(await call('echo')).toMatchObject({ event: {} })
})

it('answers null when there is no result', async () => {
  expect(await call('nothing')).toBeNull()
})

it('describes the call as SCF does', async () => {
  const { context, environment } = await call('context')
  expect(context).toMatchObject({
    function_name: 'context',
    namespace: 'local',
    memory_limit_in_mb: 256,
    time_limit_in_ms: 3000,
  })
  expect(context.request_id).toMatch(/^[0-9a-f-]{36}$/)
  expect(environment).toMatchObject({ TCB_ENV: 'local', TCB_SOURCE: 'scf', TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE' })
})

it('shows a function its own environment only', async () => {
  process.env.SECRET_OF_THE_PARENT = 'x'
  const env = await call('env')
  expect(env.MODE).toBe('test')
  expect(
    Object.keys(env)
      .filter(name => !/^(TENCENTCLOUD|TCB|SCF)_/.test(name))
      .sort(),
  ).toEqual(['MODE', 'PATH', 'TZ'])
})

it('lets a function use the SDK without configuration', async () => {
  const { inner, id } = await call('calls', { by: 'test' })
  expect(inner.TCB_SOURCE).toBe('scf')
  expect((await cloud.sdk.database().collection('visits').doc(id).get()).data).toEqual([{ _id: id, by: 'test' }])
})

it.each([
  ['unknown', 'FUNCTION_NOT_FOUND'],
  ['throws', 'FUNCTIONS_EXECUTE_FAIL'],
  ['broken', 'FUNCTIONS_EXECUTE_FAIL'],
  ['exits', 'FUNCTIONS_EXECUTE_FAIL'],
  ['spins', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
  ['waits', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
  ['hungry', 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'],
  ['large', 'FUNCTIONS_EXECUTE_FAIL'],
])('%s fails with %s', async (name, code) => {
  expect(await codeOf(call(name))).toBe(code)
})

it('says what was thrown and goes on working', async () => {
  await expect(call('throws')).rejects.toThrow('TypeError: no such case')
  expect(await codeOf(call('throws'))).toBe('FUNCTIONS_EXECUTE_FAIL')
})

it('replaces a process that timed out', async () => {
  const results = await Promise.all([codeOf(call('waits')), codeOf(call('waits')), codeOf(call('waits'))])
  expect(results).toEqual(Array(3).fill('FUNCTIONS_TIME_LIMIT_EXCEEDED'))
})

it('reuses a warm process', async () => {
  expect((await call('echo')).pid).toBe((await call('echo')).pid)
})

it('runs one call at a time in a process and as many processes as allowed', async () => {
  const results = await Promise.all(Array.from({ length: 8 }, () => call('counts')))
  expect(Math.max(...results.map(({ most }) => most))).toBe(1)
  expect(new Set(results.map(({ pid }) => pid)).size).toBe(2)
})

it('gives the time of the cloud, and the real time again', async () => {
  cloud.clock.set(new Date('2030-05-01T00:00:00Z'))
  const moved = await call('now')
  cloud.clock.reset()
  const real = await call('now')
  expect(new Date(moved.now).getUTCFullYear()).toBe(2030)
  expect(new Date(moved.made).getUTCFullYear()).toBe(2030)
  expect(moved).toMatchObject({ parsed: Date.UTC(2026, 0, 1), isDate: true })
  expect(Math.abs(real.now - Date.now())).toBeLessThan(60_000)
})

it('lets functions that live in another time use the database', async () => {
  cloud.clock.set(new Date('2030-05-01T00:00:00Z'))
  const { id } = await call('calls', { by: 'future' })
  cloud.clock.reset()
  expect(id).toMatch(/^[0-9a-f]{32}$/)
})

it('takes changed source with the next call', async () => {
  expect(await call('reloaded')).toBe(1)
  const file = join(cloud.folder, 'reloaded', 'index.js')
  writeFileSync(file, 'exports.main = async () => 2')
  utimesSync(file, new Date(), new Date(Date.now() + 5000))
  // The source is looked at ten times a second at most.
  for (let attempt = 0; attempt < 2000; attempt++) if ((await call('reloaded')) === 2) return
  throw new Error('the new source was not taken')
})

it('keeps what a function prints, but not payloads', async () => {
  await call('prints', { secret: 'do not keep' })
  const state = (await (await fetch(`${cloud.url}/_cloud/state`)).json()) as {
    functions: { name: string; lines: string[] }[]
  }
  expect(state.functions.find(({ name }) => name === 'prints')?.lines.sort()).toEqual(['hello', 'oh'])
  expect(JSON.stringify(state)).not.toContain('do not keep')
})
