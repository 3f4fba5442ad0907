import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Random, seededRandom } from '../../scripts/demo/random'
import { proof, proofTimeout } from '../support/proof'
import { inspectData } from './support/inspect-data'
import { KeptThings } from './support/kept-things'
import { type Ledger, newLedger, violations } from './support/ledger'
import { mixedClient, mixedCollections, openAccounts, readStored, transferFunction } from './support/mixed-load'
import { functionProcesses, killAll, killed, type ServerProcess, startServer } from './support/server-process'

const clients = 8
const killsEach = 3
const largestNote = 60_000
const folder = mkdtempSync(join(tmpdir(), 'durability-'))

beforeAll(() => {
  // node-sdk warns about every request that the killed server left unanswered.
  process.env.SILENCE = 'true'
  writeFileSync(join(folder, 'database.json'), JSON.stringify({ collections: mixedCollections }))
  writeFileSync(join(folder, 'cloudbaserc.json'), '{"functions":[{"name":"transfer"}]}')
  mkdirSync(join(folder, 'functions/transfer'), { recursive: true })
  writeFileSync(join(folder, 'functions/transfer/index.js'), transferFunction)
})
afterEach(killAll)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it(
  'keeps every acknowledged write and no half transaction, however often it is killed',
  async () => {
    const { numRuns, seed } = proof(1)
    const startsMs: number[] = []
    for (let life = 0; life < numRuns; life += 1) {
      startsMs.push(...(await liveAndDie(join(folder, `data-${life}`), seededRandom(seed + life))))
    }
    // A measurement, so only where nothing else runs beside it.
    if (process.env.GEZI_PROVE) expect(startsMs.sort((a, b) => a - b)[startsMs.length >> 1]).toBeLessThanOrEqual(1000)
  },
  proofTimeout(120_000),
)

/** A data folder whose server is killed again and again; answers how long it took to start after each kill. */
async function liveAndDie(data: string, random: Random): Promise<number[]> {
  const ledger = newLedger()
  const kept = new KeptThings()
  const startsMs: number[] = []
  let server = await startServer({ config: folder, data })
  await openAccounts(server.app.database())
  await server.app.database().collection('counters').add({ _id: 'shared', value: 0 })
  for (let round = 0; round < killsEach; round += 1) {
    await loadUntilKilled(server, ledger, kept, random, `${round}`)
    expect(existsSync(join(data, 'cloud.sqlite.lock'))).toBe(true)
    expect(faultsOfCopy(data)).toEqual([])
    server = await startServer({ config: folder, data })
    startsMs.push(server.startMs)
    expect(violations(await readStored(server.app.database()), ledger)).toEqual([])
    expect(await kept.violations(server)).toEqual([])
  }
  expect([ledger.notes, ledger.transfers].map(({ acknowledged }) => acknowledged.size > 10)).toEqual([true, true])
  await killed(server.child)
  rmSync(data, { recursive: true })
  return startsMs
}

/** Opening recovers the files, and the server is to do that itself. */
function faultsOfCopy(data: string): readonly string[] {
  const copy = `${data}-copy`
  mkdirSync(copy)
  for (const name of ['cloud.sqlite', 'cloud.sqlite-wal']) cpSync(join(data, name), join(copy, name))
  const { faults } = inspectData(copy, join(folder, 'database.json'))
  rmSync(copy, { recursive: true })
  return faults
}

/**
 * Clients work until the server dies at a random step, sent or answered. Before that some function processes die. An
 * error after a kill leaves the step's outcome unknown.
 */
async function loadUntilKilled(server: ServerProcess, ledger: Ledger, kept: KeptThings, random: Random, round: string) {
  const lastStep = random.int(100, 500)
  const nextVictim = () => random.int(60, 200)
  let steps = 0
  let victimAt = nextVictim()
  let dead: Promise<void> | undefined
  const step = () => {
    steps += 1
    if (steps >= lastStep) dead ??= killed(server.child)
    else if (steps >= victimAt) {
      victimAt = steps + nextVictim()
      const victims = functionProcesses(server.child)
      if (victims.length > 0) process.kill(random.pick(victims), 'SIGKILL')
    }
  }
  // One of them calls functions, so that few processes have to start.
  const work = async (client: number) => {
    const name = `${round}-${client}`
    const functions = client === 0
    const mixed = mixedClient({ app: server.app, ledger, random, name, largestNote, functions })
    while (!dead) {
      const keeping = random.chance(0.1)
      step()
      try {
        await (keeping ? kept.add(server, random) : mixed())
      } catch (error) {
        // The process of its function was killed; whether the transfer was done stays unknown.
        if (!dead && (error as { code?: string }).code !== 'FUNCTIONS_EXECUTE_FAIL') throw error
      }
      step()
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
  await dead
}

it('refuses a data folder that another server uses', async () => {
  const folders = { config: folder, data: join(folder, 'shared') }
  await startServer(folders)
  await expect(startServer(folders)).rejects.toThrow(/in use by process/)
})
