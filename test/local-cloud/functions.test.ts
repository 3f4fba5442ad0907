import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LogEntry } from '../../local-cloud/functions/function-log'
import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'

const ECHO = `exports.main = async (event, context) => ({ event, pid: process.pid, keys: Object.keys(context).sort() })`
let cloud: TestCloud
// biome-ignore lint/suspicious/noExplicitAny: results of test functions have any shape
const call = async (name: string, data?: object): Promise<any> => (await cloud.sdk.callFunction({ name, data })).result

beforeAll(async () => {
  cloud = await startCloud({
    collections: { visits: {} },
    functions: {
      echo: { source: ECHO },
      env: { source: 'exports.main = async () => process.env', env: { MODE: 'test' } },
      'sets-env': {
        source: `exports.main = async () => {
          Object.assign(process.env, { COUNT: 3, TZ: 'Asia/Shanghai' })
          const { COUNT } = process.env
          delete process.env.COUNT
          return [COUNT, 'COUNT' in process.env, new Date(0).getHours()]
        }`,
      },
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
      buffers: {
        source:
          'exports.main = async () => { const all = []; for (;;) { all.push(Buffer.alloc(8e6, 1)); await new Promise(r => setTimeout(r, 5)) } }',
        memoryMb: 64,
        timeoutSeconds: 20,
      },
      modest: { source: 'exports.main = async () => Buffer.alloc(40e6, 1).length', memoryMb: 64 },
      'never-loads': { source: 'for (;;);', initTimeoutSeconds: 0.4 },
      'loads-slowly': {
        source: 'const end = Date.now() + 700; while (Date.now() < end); exports.main = async () => 1',
        timeoutSeconds: 0.5,
      },
      'slow-once': {
        source:
          'exports.main = async event => { if (event.slow) await new Promise(r => setTimeout(r, 600)); return event.name }',
        timeoutSeconds: 0.3,
        maxInstances: 1,
      },
      leaves: {
        source: `exports.main = async () => { require('child_process').spawn('sleep', ['5'], { stdio: 'inherit' }).unref(); process.exit(0) }`,
      },
      floods: {
        source: `exports.main = async () => { for (let i = 0; i < 20000; i++) console.log(i + ' ' + '洪'.repeat(100)); process.stdout.write('x'.repeat(3e6) + '\\n' + 'last') ; return 1 }`,
      },
      prints: { source: `exports.main = async () => { console.log('hello 你好'); console.error('oh'); return 1 }` },
      'waits-for': { source: 'exports.main = async () => 0' },
      reloaded: { source: `exports.main = async () => require('./value.js')` },
      'large-chinese': { source: `exports.main = async () => '好'.repeat(3 * 1024 * 1024)` },
      'just-fits': { source: `exports.main = async () => '好'.repeat(2 * 1024 * 1024 - 1)` },
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

it('has variables that are texts, can be taken away, and move the clock of the process', async () => {
  expect(await call('sets-env')).toEqual(['3', false, 8])
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
  ['large-chinese', 'FUNCTIONS_EXECUTE_FAIL'],
  ['buffers', 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'],
  ['never-loads', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
  ['leaves', 'FUNCTIONS_EXECUTE_FAIL'],
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

it('lets functions that live in another time use the database', async () => {
  cloud.clock.set(new Date('2030-05-01T00:00:00Z'))
  const { id } = await call('calls', { by: 'future' })
  cloud.clock.reset()
  expect(id).toMatch(/^[0-9a-f]{32}$/)
})

it('answers up to 6 MB, counted in bytes', async () => {
  expect((await call('just-fits')).length).toBe(2 * 1024 * 1024 - 1)
})

it('lets a function hold Buffers within its limit', async () => {
  expect(await call('modest')).toBe(40e6)
})

it('counts loading apart from the call', async () => {
  expect(await call('loads-slowly')).toBe(1)
})

it('says after how many seconds a call was ended', async () => {
  await expect(call('spins')).rejects.toThrow('timed out after 0.4 seconds')
  await expect(call('never-loads')).rejects.toThrow('timed out after 0.4 seconds')
})

it('gives nobody the answer of another’s call that came too late, nor its dying process', async () => {
  const [late, next, last] = await Promise.all([
    codeOf(call('slow-once', { slow: true, name: 'late' })),
    call('slow-once', { name: 'next' }),
    call('slow-once', { name: 'last' }),
  ])
  expect([late, next, last]).toEqual(['FUNCTIONS_TIME_LIMIT_EXCEEDED', 'next', 'last'])
})

describe('changed source', () => {
  const write = (value: string) =>
    writeFileSync(join(cloud.folder, 'reloaded', 'value.js'), `module.exports = ${value}`)
  const untilAnswers = async (expected: unknown) => {
    // The source is looked at ten times a second at most.
    for (let attempt = 0; attempt < 2000; attempt++) if ((await call('reloaded')) === expected) return
    throw new Error('the new source was not taken')
  }

  it('is taken with the next call, in every file that the function loaded', async () => {
    write('1')
    expect(await call('reloaded')).toBe(1)
    writeFileSync(
      join(cloud.folder, 'reloaded', 'index.js'),
      `const v = require('./value.js'); exports.main = async () => v + 1`,
    )
    await untilAnswers(2)
    write('10')
    await untilAnswers(11)
  })

  it('that cannot be loaded is refused until it can be', async () => {
    write('10')
    await untilAnswers(11)
    write('(')
    for (let attempt = 0; attempt < 2000; attempt++)
      if ((await codeOf(call('reloaded'))) === 'FUNCTIONS_EXECUTE_FAIL') break
    await expect(call('reloaded')).rejects.toThrow('SyntaxError')
    write('300')
    for (let attempt = 0; attempt < 2000; attempt++) if ((await call('reloaded').catch(() => 0)) === 301) return
    throw new Error('the mended source was not taken')
  })

  it('lets a running call finish on the old', async () => {
    const index = join(cloud.folder, 'waits-for', 'index.js')
    const source = (version: number) =>
      `exports.main = async event => { if (event.file) require('fs').writeFileSync(event.file + ' begun', ''); if (event.file) while (!require('fs').existsSync(event.file)) await new Promise(r => setTimeout(r, 5)); return ${version} }`
    const gate = join(cloud.folder, 'gate')
    writeFileSync(index, source(1))
    while ((await call('waits-for')) !== 1);
    const running = call('waits-for', { file: gate })
    while (!existsSync(`${gate} begun`)) await new Promise(resolve => setImmediate(resolve))
    writeFileSync(index, `${source(2)}\n`)
    while ((await call('waits-for')) !== 2);
    writeFileSync(gate, '')
    expect(await running).toBe(1)
    expect(await call('waits-for')).toBe(2)
  })
})

describe('log', () => {
  const log = (name: string) =>
    new Promise<LogEntry[]>(resolve => {
      // What a process prints comes by a pipe of its own and may arrive after its answer.
      const look = async () => {
        const answer = await fetch(`${cloud.url}/_cloud/log?function=${name}`)
        const { entries } = (await answer.json()) as { entries: LogEntry[] }
        if (entries.length >= 2) resolve(entries)
        else setImmediate(look)
      }
      void look()
    })

  it('keeps what a function prints with its request, but not payloads', async () => {
    const { requestId } = await cloud.sdk.callFunction({ name: 'prints', data: { secret: 'do not keep' } })
    const entries = await log('prints')
    expect(entries.map(({ stream, text }) => [stream, text]).sort()).toEqual([
      ['err', 'oh'],
      ['out', 'hello 你好'],
    ])
    expect(new Set(entries.map(entry => entry.requestId))).toEqual(new Set([requestId]))
    expect(JSON.stringify(entries)).not.toContain('do not keep')
  })

  it('has what a call threw, with the line', async () => {
    await codeOf(call('throws'))
    const texts = (await log('throws')).map(({ text }) => text)
    expect(texts[0]).toBe('TypeError: no such case')
    expect(texts[1]).toMatch(/throws.index\.js:1/)
  })

  it('keeps the newest part of a flood', async () => {
    expect(await call('floods')).toBe(1)
    let entries = await log('floods')
    while (!entries.at(-1)?.text.startsWith('xxx')) entries = await log('floods')
    expect(Buffer.byteLength(JSON.stringify(entries))).toBeLessThan(600_000)
    expect(entries[0]?.sequence).toBeGreaterThan(15_000)
    expect(Math.max(...entries.map(({ text }) => text.length))).toBeLessThanOrEqual(4000)
  })
})
