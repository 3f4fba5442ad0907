import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'

const root = join(__dirname, '../../..')

/** The command `local-cloud` in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  readonly app: ReturnType<typeof cloudbase.init>
  /** From making the process to its being ready, in ms. */
  readonly startMs: number
}

let bundled: string | undefined

/** Bundled as `npm run local-cloud` does it, in another process: esbuild does not run inside jest. */
function program(): string {
  const print = `process.stdout.write(require('./scripts/bundle.cjs').bundle('local-cloud/main.ts'))`
  bundled ??= execFileSync(process.execPath, ['-e', print], { cwd: root, encoding: 'utf8' })
  return bundled
}

export interface Folders {
  /** Holds database.json and cloudbaserc.json. */
  readonly config: string
  readonly data: string
}

const running = new Set<ChildProcess>()

/** Starts the command on the data folder. @throws with its output when it ends instead */
export function startServer({ config, data }: Folders): Promise<ServerProcess> {
  const options = {
    functions: join(config, 'cloudbaserc.json'),
    database: join(config, 'database.json'),
    data,
    port: '0',
  }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])
  const file = program()
  const startedAt = performance.now()
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return new Promise((resolve, reject) => {
    let output = ''
    child.stderr.on('data', chunk => {
      output += String(chunk)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${output}`)))
    child.stdout.on('data', chunk => {
      output += String(chunk)
      const line = /^variables for node-sdk: (.*)$/m.exec(output)?.[1]
      if (!line) return
      child.stdout.removeAllListeners('data').resume()
      const pairs = [...line.matchAll(/(\w+)='([^']*)'/g)].map(([, name, value]) => [name, value])
      const app = connect(Object.fromEntries(pairs))
      resolve({
        child,
        url: String(/^inspector (.*)\/_cloud$/m.exec(output)?.[1]),
        app,
        startMs: performance.now() - startedAt,
      })
    })
  })
}

function connect(env: Record<string, string>) {
  Object.assign(process.env, env)
  return cloudbase.init({
    env: env.TCB_ENV,
    secretId: env.TENCENTCLOUD_SECRETID,
    secretKey: env.TENCENTCLOUD_SECRETKEY,
    serviceUrl: (JSON.parse(env.TCB_CONTEXT_CNFG ?? '{}') as { URL: string }).URL,
    keepalive: true,
  })
}

/** Sends SIGKILL and waits for the end. */
export const killed = (child: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

export const killAll = (): Promise<unknown> => Promise.all([...running].map(killed))

/** Ids of the processes that run functions of a server. */
export function functionProcesses(server: ChildProcess): number[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
  return stdout
    .split('\n')
    .map(line => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter(found => found?.[2] === String(server.pid) && found?.[3]?.includes('worker.cjs'))
    .map(found => Number(found?.[1]))
}
