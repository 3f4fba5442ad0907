import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/root'

interface Ended {
  readonly code: number | null
  readonly printed: string
}

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves when the program has printed this. */
  said(words: string): Promise<void>
}

function npmStart(env: Record<string, string>, args: readonly string[] = []): Running {
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/run.cjs'), '--bundled', 'scripts/start/main.ts', ...args],
    {
      cwd: root,
      env: { ...process.env, ...env },
    },
  )
  let printed = ''
  const waiting: { words: string; done: () => void }[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed += chunk
      for (const each of waiting) if (printed.includes(each.words)) each.done()
    })
  }
  const ended = new Promise<Ended>(resolve => child.once('close', code => resolve({ code, printed })))
  return {
    child,
    ended,
    said: words =>
      new Promise((done, fail) => {
        if (printed.includes(words)) done()
        waiting.push({ words, done })
        void ended.then(end => fail(new Error(`ended with ${end.code} before it said "${words}":\n${end.printed}`)))
      }),
  }
}

const freePort = (): Promise<{ port: number; server: Server }> =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () =>
      resolve({ port: (server.address() as { port: number }).port, server }),
    )
  })

describe('npm start says in one sentence what stands in the way', () => {
  it('a busy port', async () => {
    const { port, server } = await freePort()
    const { code, printed } = await npmStart({ PORT: String(port) }).ended
    server.close()
    expect(printed).toBe(
      `Port ${port} is already in use: stop the other program, or choose another port, for example PORT=${port + 1} npm start.\n`,
    )
    expect(code).toBe(1)
  })

  it.each([
    ['a folder that cannot be written', { GEZI_DATA: '/dev/null/data', PORT: '18431' }, [], 'cannot be written'],
    ['a port that is none', { PORT: 'eighty' }, [], 'PORT must be a number from 1 to 65535'],
    ['an unknown option', {}, ['--fersh'], 'Unknown option --fersh'],
  ])('%s', async (_name, env, args, sentence) => {
    const { code, printed } = await npmStart(env, args).ended
    expect(printed).toContain(sentence)
    expect(printed.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  it('a Node that is too old', () => {
    const pretend = "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });"
    const run = () =>
      execFileSync(process.execPath, ['-e', `${pretend} require('./scripts/set-up.cjs').requireNode()`], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      })
    expect(run).toThrow('Node 18.20.4 is too old: please install Node 20 or newer and try again.')
  })
})

describe('npm start', () => {
  const data = mkdtempSync(join(tmpdir(), 'gezi-start-'))
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  it('serves the app, its health and the inspector on one port, and stops cleanly', async () => {
    const { port, server } = await freePort()
    server.close()
    const started = npmStart({ PORT: String(port), GEZI_DATA: data })
    await started.said('Ctrl-C stops everything.')
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
    expect((await get('/healthz')).status).toBe(200)
    expect(await (await get('/')).text()).toContain('<title>格子</title>')
    expect((await get('/_cloud')).status).toBe(200)
    expect((await get('/../package.json')).status).not.toBe(200)

    const second = await npmStart({ PORT: String(port + 1), GEZI_DATA: data }).ended
    expect(second.printed).toContain('already runs with this data')

    started.child.kill('SIGTERM')
    expect((await started.ended).code).toBe(0)
    expect(existsSync(join(data, 'running.json'))).toBe(false)
  }, 240_000)

  it('keeps its data, and begins anew when told to', async () => {
    const { port, server } = await freePort()
    server.close()
    const again = npmStart({ PORT: String(port), GEZI_DATA: data }, ['--fresh'])
    await again.said('王芳')
    again.child.kill('SIGTERM')
    expect((await again.ended).code).toBe(0)
  }, 240_000)
})
