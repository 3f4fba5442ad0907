import { type ContractCase, contract, subject } from '../contract'
import { read } from '../documents'
import { holds, refusalOf, refused, same } from '../same'
import type { World } from '../world'

const ACTION = 'functions.invokeFunction'

const onFunctions = (name: string, confirms: string, run: (world: World) => Promise<void>): ContractCase =>
  contract(name, confirms, run, ['functions'])

const call = async ({ app }: World, name: string, data?: object): Promise<unknown> =>
  (await app.callFunction({ name: `contract-${name}`, data })).result

/** What goes in comes out. */
const echoes = (name: string, event: object) =>
  onFunctions(`echoes ${name}`, ACTION, async world => same(await call(world, 'echo', event), event, 'result'))

const fails = (name: string, called: string, code: string) =>
  onFunctions(name, `${ACTION} ${code}`, world => refused(call(world, called), code))

interface Told {
  readonly context: Record<string, unknown>
  readonly environment: Record<string, string>
  readonly env: { readonly MODE: string; readonly TZ: string; readonly TCB_ENV: string; readonly hasKeys: boolean }
}

/** What the platform tells a function about its call. */
const tells = (name: string, check: (told: Told) => void) =>
  onFunctions(name, ACTION, async world => check((await call(world, 'context')) as Told))

export const functions = subject(
  'functions',
  echoes('texts', { text: '你好 "x" \n 😀' }),
  echoes('lists, null and numbers', { list: [1, null, 2.5, [true]], inner: { deep: {} } }),
  onFunctions('a call without data has an empty event', ACTION, async world =>
    same(await call(world, 'echo'), {}, 'event'),
  ),
  onFunctions('undefined members do not travel', ACTION, async world =>
    same(await call(world, 'echo', { a: undefined, b: 1 }), { b: 1 }, 'event'),
  ),
  onFunctions('dates travel as texts', ACTION, async world =>
    same(await call(world, 'echo', { at: new Date(0) }), { at: '1970-01-01T00:00:00.000Z' }, 'event'),
  ),
  onFunctions('no result is null', ACTION, async world => same(await call(world, 'nothing'), null, 'result')),
  onFunctions('a warm instance keeps its state', ACTION, async world => {
    const [first, second] = [await call(world, 'count'), await call(world, 'count')] as [number, number]
    holds(second > first || second === 1, 'the counter goes on, or a new instance began')
  }),
  tells('the context names the call', ({ context }) => {
    same(context.function_name, 'contract-context', 'function_name')
    holds(String(context.request_id).length > 8, 'request_id')
  }),
  tells('the context names the limits', ({ context }) => {
    same([Number(context.memory_limit_in_mb), Number(context.time_limit_in_ms)], [128, 5000], 'limits')
  }),
  tells('the environment lists what node-sdk reads', ({ environment }) => {
    holds(String(environment.TCB_CONTEXT_KEYS).split(',').includes('TCB_ENV'), 'TCB_CONTEXT_KEYS')
  }),
  tells('the environment names the environment', ({ environment, env }) => {
    same(environment.TCB_ENV, env.TCB_ENV, 'TCB_ENV')
  }),
  tells('a call of the server side has no user', ({ environment }) => {
    same([environment.TCB_UUID, environment.WX_OPENID], [undefined, undefined], 'user')
  }),
  tells('variables of the definition are there', ({ env }) => same(env.MODE, 'contract', 'MODE')),
  tells('the clock of a function is in UTC', ({ env }) => same(env.TZ, 'UTC', 'TZ')),
  tells('node-sdk finds its keys', ({ env }) => same(env.hasKeys, true, 'keys')),
  onFunctions('a function reaches documents and functions with node-sdk alone', ACTION, async world => {
    const { id, source } = (await call(world, 'sdk', { by: 'contract' })) as { id: string; source: string }
    same(await read(world.notes, id), { _id: id, by: 'contract' }, 'document')
    same(source, 'scf', 'TCB_SOURCE of the inner call')
  }),
  fails('an unknown function', 'unknown', 'FUNCTION_NOT_FOUND'),
  fails('an exception', 'throws', 'FUNCTIONS_EXECUTE_FAIL'),
  fails('code that does not load', 'broken', 'FUNCTIONS_EXECUTE_FAIL'),
  fails('a process that exits', 'exits', 'FUNCTIONS_EXECUTE_FAIL'),
  fails('a result beyond 6 MB', 'large', 'FUNCTIONS_EXECUTE_FAIL'),
  fails('a time-out', 'slow', 'FUNCTIONS_TIME_LIMIT_EXCEEDED'),
  fails('too much memory', 'hungry', 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'),
  onFunctions('the message says what was thrown', ACTION, async world => {
    let message = ''
    await call(world, 'throws').catch((error: Error) => {
      message = error.message
    })
    holds(message.includes('no such case'), `the message of the exception, got ${message}`)
  }),
  onFunctions('a function goes on after an exception', ACTION, async world => {
    await refused(call(world, 'exits'), 'FUNCTIONS_EXECUTE_FAIL')
    await refused(call(world, 'exits'), 'FUNCTIONS_EXECUTE_FAIL')
    same(await call(world, 'echo', { n: 1 }), { n: 1 }, 'result')
  }),
  contract('the SDK refuses a call without a name', 'INVALID_PARAM', async ({ app }) => {
    await refused(app.callFunction({ name: '', data: {} }), 'INVALID_PARAM')
  }),
  contract('the SDK refuses data that holds itself', 'INVALID_PARAM', async ({ app }) => {
    const data: Record<string, unknown> = {}
    data.self = data
    same(await refusalOf(app.callFunction({ name: 'contract-echo', data })), 'INVALID_PARAM', 'refusal')
  }),
)
