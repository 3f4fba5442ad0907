import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'

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

it('keeps every acknowledged write and no half transaction when killed, three times', async () => {
  const acknowledged: string[] = []
  const restartMs: number[] = []
  let attempted = 0
  for (const [round, writes] of [60, 25, 110, 0].entries()) {
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
      const found = new Set<string>()
      for (let skip = 0; ; skip += 1000) {
        const { data } = await db
          .collection('notes')
          .where({ n: db.command.gte(0) })
          .skip(skip)
          .limit(1000)
          .get()
        for (const { _id } of data as { _id: string }[]) found.add(_id)
        if (data.length < 1000) break
      }
      expect(acknowledged.filter(id => !found.has(id))).toEqual([])
      expect(found.size).toBeLessThanOrEqual(attempted)
      const { data: pairs } = await db.collection('pairs').limit(1000).get()
      const halves = new Map<string, number>()
      for (const { pair } of pairs as { pair: string }[]) halves.set(pair, (halves.get(pair) ?? 0) + 1)
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
}, 60_000)

it('refuses a data folder that another server uses', async () => {
  const { child } = await start()
  await expect(start()).rejects.toThrow(/in use by process/)
  await killed(child)
})
