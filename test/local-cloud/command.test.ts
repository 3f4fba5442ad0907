import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readArguments } from '../../local-cloud/config/arguments'

const root = resolve(__dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'command-'))
const write = (path: string, text: string | object) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), typeof text === 'string' ? text : JSON.stringify(text))
  return join(folder, path)
}
const triggers = [{ name: 'often', type: 'timer', config: '0 * * * * * *' }]

beforeAll(() => {
  write('database.json', { collections: { notes: {} } })
  write('functions/hello/index.js', 'exports.main = async ({ name }) => "hello " + name')
  write('functions/sweep/index.js', 'exports.main = async () => 1')
  write('functions/sweep/config.json', { triggers, permissions: {} })
  write('functions/notes.md', 'no function')
  write('functions/lib/helper.js', '')
  mkdirSync(join(folder, 'empty'))
  write('not-json.json', '{')
  write('list.json', '[]')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const args = (functions: string, ...more: string[]) =>
  readArguments(['--functions', join(folder, functions), '--database', join(folder, 'database.json'), ...more])
const rc = (functions: object[], more: object = {}) => {
  write('cloudbaserc.json', { version: '2.0', functions, ...more })
  return () => args('cloudbaserc.json')
}

describe('arguments', () => {
  it('take a folder of functions', () => {
    const options = args('functions', '--port', '0', '--control')
    expect(options).toMatchObject({ port: 0, control: true, wxStandIn: false, inspector: true, dataDir: '.data' })
    expect(options?.functions).toEqual([
      { name: 'hello', dir: join(folder, 'functions/hello'), triggers: [] },
      { name: 'sweep', dir: join(folder, 'functions/sweep'), triggers },
    ])
  })

  it('take a cloudbaserc.json and fill in variables', () => {
    process.env.COMMAND_TEST = 'filled in'
    const read = rc(
      [{ name: 'hello', timeout: 5, memorySize: 128, envVariables: { A: '<{{env.COMMAND_TEST}}>', B: 2 }, triggers }],
      { envId: '{{env.COMMAND_TEST_ENV}}' },
    )
    expect(read()).toMatchObject({
      envId: undefined,
      functions: [
        {
          name: 'hello',
          timeoutSeconds: 5,
          memoryMb: 128,
          env: { A: '<filled in>', B: '2' },
          triggers,
          handler: 'index.main',
        },
      ],
    })
  })

  it('ask for help', () => {
    expect(readArguments(['--help'])).toBeUndefined()
    expect(readArguments(['-h'])).toBeUndefined()
  })

  it.each([
    ['nothing', () => readArguments([]), /^--functions is missing/],
    ['no database', () => readArguments(['--functions', folder]), /^--database is missing/],
    ['an unknown option', () => args('functions', '--fast'), /^Unknown option '--fast'.*--help/],
    ['a stray word', () => args('functions', 'fast'), /^Unexpected argument 'fast'.*--help/],
    ['an option without its value', () => args('functions', '--port'), /^Option '--port <value>'.*--help/],
    ['a port that is no number', () => args('functions', '--port', 'http'), /^--port: .* not http$/],
    ['a port beyond all', () => args('functions', '--port', '65536'), /^--port: .* not 65536$/],
    ['an environment id with blanks', () => args('functions', '--env', 'a b'), /^--env: /],
    ['a path that does not exist', () => args('nowhere'), /^--functions: there is no .*nowhere$/],
    ['a folder without functions', () => args('empty'), /empty has no sub-folder with an index.js$/],
    ['a file that is not JSON', () => args('not-json.json'), /not-json.json is not JSON: /],
    ['a file with a list', () => args('list.json'), /list.json must hold a JSON object$/],
    ['no list of functions', () => rc([], { functions: 1 })(), /: functions are missing$/],
    ['a function without a name', () => rc([{}])(), /a function has no proper name$/],
    ['a function that is not there', () => rc([{ name: 'gone' }])(), /function gone: there is no .*index\.js$/],
    ['a function twice', () => rc([{ name: 'hello' }, { name: 'hello' }])(), /hello is there twice$/],
    ['a timeout beyond the cloud’s', () => rc([{ name: 'hello', timeout: 901 }])(), /timeout must be up to 900/],
    ['no real memory', () => rc([{ name: 'hello', memorySize: 1 }])(), /memorySize must be/],
    ['a handler that climbs out', () => rc([{ name: 'hello', handler: '../x.main' }])(), /handler must be/],
    [
      'a variable that is not set',
      () => rc([{ name: 'hello', envVariables: { A: '{{env.NO_SUCH}}' } }])(),
      /NO_SUCH is not set$/,
    ],
    ['two triggers', () => rc([{ name: 'hello', triggers: [...triggers, ...triggers] }])(), /one trigger a function$/],
    ['another trigger', () => rc([{ name: 'hello', triggers: [{ name: 'a', type: 'cos' }] }])(), /is not a timer$/],
    [
      'a trigger named 1',
      () => rc([{ name: 'hello', triggers: [{ ...triggers[0], name: '1' }] }])(),
      /no proper name$/,
    ],
    ['a wrong time', () => rc([{ name: 'hello', triggers: [{ ...triggers[0], config: '* *' }] }])(), /7 fields/],
  ])('with %s are refused in one sentence', (_, read, sentence) => {
    write('cloudbaserc.json', {})
    expect(read).toThrow(sentence)
  })
})

describe('the command, copied to another project', () => {
  const project = join(folder, 'project')
  const running: ChildProcess[] = []
  beforeAll(() => {
    cpSync(join(root, 'local-cloud'), join(project, 'local-cloud'), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'))
  })
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
  })

  const start = (...more: string[]) => {
    const own = ['--functions', join(folder, 'functions'), '--database', join(folder, 'database.json')]
    const child = spawn(process.execPath, ['--import', 'tsx', 'local-cloud/main.ts', ...own, ...more], { cwd: project })
    running.push(child)
    let out = ''
    let err = ''
    child.stdout.on('data', chunk => {
      out += String(chunk)
    })
    child.stderr.on('data', chunk => {
      err += String(chunk)
    })
    const ended = new Promise<{ code: number | null; out: string; err: string }>(resolve => {
      child.on('close', code => resolve({ code, out, err }))
    })
    const printed = (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(out)?.[1]
          if (found) resolve(found)
        }
        child.stdout.on('data', look)
        void ended.then(end => reject(new Error(end.err)))
        look()
      })
    return { child, ended, printed }
  }

  it('serves the functions of a folder and stops when told', async () => {
    const { child, ended, printed } = start('--port', '0', '--data', ':memory:', '--wx')
    const url = await printed(/^inspector (\S+)\/_cloud$/m)
    const headers = { 'x-local-openid': 'o-a' }
    const body = JSON.stringify({ name: 'hello', data: { name: 'world' } })
    const answer = await (await fetch(`${url}/wx/call`, { method: 'POST', headers, body })).json()
    expect(answer).toMatchObject({ result: 'hello world' })
    child.kill('SIGTERM')
    expect((await ended).code).toBe(0)
  }, 60_000)

  it('says in one sentence that a port is taken', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const { code, err } = await start('--port', String(port), '--data', ':memory:').ended
    server.close()
    expect([code, err.trim()]).toEqual([1, `port ${port} is taken: choose another with --port`])
  }, 60_000)

  it('tells its arguments', async () => {
    const { code, out } = await start('--help').ended
    expect(code).toBe(0)
    expect(out).toContain('--functions PATH')
  }, 60_000)
})
