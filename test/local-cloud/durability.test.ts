import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { seededRandom } from '../../scripts/demo/random'
import { proof, proofTimeout } from '../support/proof'

const folder = mkdtempSync(join(tmpdir(), 'durability-'))
const root = join(__dirname, '../..')
const servers: ChildProcess[] = []

beforeAll(() => {
  // node-sdk warns about every request that the killed server left unanswered.
  process.env.SILENCE = 'true'
  writeFileSync(
    join(folder, 'database.json'),
    JSON.stringify({ collections: { notes: { indexes: [{ keys: [['n', 'asc']] }] }, pairs: {} } }),
  )
  writeFileSync(join(folder, 'cloudbaserc.json'), '{"functions":[]}')
})
afterEach(() => {
  for (const server of servers.splice(0)) server.kill('SIGKILL')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Starts the command on the same data; resolves with the variables that it prints for node-sdk. */
function start(): Promise<{ child: ChildProcess; env: Record<string, string>; startMs: number }> {
  const args = [
    '--functions',
    join(folder, 'cloudbaserc.json'),
    '--database',
    join(folder, 'database.json'),
    '--data',
    join(folder, 'data'),
    '--port',
    '0',
  ]
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'local-cloud/main.ts'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  servers.push(child)
  return new Promise((resolve, reject) => {
    let output = ''
    child.stderr?.on('data', chunk => {
      output += String(chunk)
    })
    child.on('exit', () => reject(new Error(`the server ended: ${output}`)))
    child.stdout?.on('data', chunk => {
      output += String(chunk)
      const line = /^variables for node-sdk: (.*)$/m.exec(output)
      const startMs = Number(/ready in (\d+) ms/.exec(output)?.[1])
      if (line)
        resolve({
          child,
          startMs,
          env: Object.fromEntries(
            [...String(line[1]).matchAll(/(\w+)='([^']*)'/g)].map(([, name, value]) => [name, value]),
          ) as Record<string, string>,
        })
    })
  })
}

const killed = (child: ChildProcess) =>
  new Promise(resolve => {
    child.removeAllListeners('exit')
    child.once('exit', resolve)
    child.kill('SIGKILL')
  })

interface Pages {
  skip(count: number): { limit(count: number): { get(): Promise<{ data: unknown }> } }
}

/** All documents of a query, which the cloud hands out a thousand at a time. */
async function everyDoc<T>(query: Pages): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const { data } = await query.skip(found.length).limit(1000).get()
    found.push(...(data as T[]))
    if ((data as T[]).length < 1000) return found
  }
}

/** How many writes each server acknowledges before it is killed. */
function writesUntilKilled(): number[] {
  const { numRuns, seed } = proof(3)
  const random = seededRandom(seed)
  return Array.from({ length: numRuns }, () => random.int(20, 120))
}

it(
  'keeps every acknowledged write and no half transaction, however often it is killed',
  async () => {
    const acknowledged: string[] = []
    const restartMs: number[] = []
    let attempted = 0
    for (const [round, writes] of [...writesUntilKilled(), 0].entries()) {
      const { child, env, startMs } = await start()
      // The first start also makes the keys.
      if (round > 0) restartMs.push(startMs)
      Object.assign(process.env, env)
      const app = cloudbase.init({
        env: 'local',
        secretId: env.TENCENTCLOUD_SECRETID,
        secretKey: env.TENCENTCLOUD_SECRETKEY,
        serviceUrl: JSON.parse(String(env.TCB_CONTEXT_CNFG)).URL,
        keepalive: true,
      })
      const db = app.database()
      const check = async () => {
        const found = new Set(
          (await everyDoc<{ _id: string }>(db.collection('notes').where({ n: db.command.gte(0) }))).map(
            each => each._id,
          ),
        )
        expect(acknowledged.filter(id => !found.has(id))).toEqual([])
        expect(found.size).toBeLessThanOrEqual(attempted)
        const pairs = await everyDoc<{ pair: string }>(db.collection('pairs'))
        const halves = new Map<string, number>()
        for (const { pair } of pairs) halves.set(pair, (halves.get(pair) ?? 0) + 1)
        expect([...halves.values()].filter(count => count !== 2)).toEqual([])
      }
      await check()
      if (writes === 0) break
      let counted = 0
      let dead: Promise<unknown> | undefined
      const writer = async (worker: number) => {
        for (let n = 0; !dead; n++) {
          const id = `${round}-${worker}-${n}`
          attempted++
          try {
            if (n % 4 === 3) {
              const transaction = await db.startTransaction()
              await transaction.collection('pairs').add({ pair: id, half: 1 })
              await transaction.collection('pairs').add({ pair: id, half: 2 })
              await transaction.commit()
            } else {
              await db.collection('notes').add({ _id: id, n })
              acknowledged.push(id)
            }
            if (++counted >= writes) dead ??= killed(child)
          } catch (error) {
            if (!dead) throw error
          }
        }
      }
      await Promise.all(Array.from({ length: 8 }, (_, worker) => writer(worker)))
      await dead
      expect(existsSync(join(folder, 'data/cloud.sqlite.lock'))).toBe(true)
      expect(acknowledged.length).toBeGreaterThan(10 * (round + 1))
    }
    expect(Math.min(...restartMs)).toBeLessThan(1000)
  },
  proofTimeout(60_000),
)

it('refuses a data folder that another server uses', async () => {
  const { child } = await start()
  await expect(start()).rejects.toThrow(/in use by process/)
  await killed(child)
})
