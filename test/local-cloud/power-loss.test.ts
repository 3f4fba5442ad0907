import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import cloudbase from '@cloudbase/node-sdk'
import { type Random, seededRandom } from '../../scripts/demo/random'
import { proof, proofTimeout } from '../support/proof'
import { inspectData } from './support/inspect-data'
import { type Ledger, newLedger, type Stored, violations } from './support/ledger'
import { mixedClient, mixedCollections, openAccounts } from './support/mixed-load'
import { afterPowerLoss, type Moment, SimulatedDisk } from './support/simulated-disk'

const clients = 8
const stepsEach = 40
/** How often the power fails at the beginning of a write or flush, and right before the end of a flush. */
const failures = { begins: 1 / 60, 'flush ends': 1 / 5 }
const largestNote = 20_000
const folder = fs.mkdtempSync(join(tmpdir(), 'power-loss-'))
const databaseFile = join(folder, 'database.json')

// Pages of the log after which SQLite moves them to the database file: often, so that power also fails during that.
jest.mock('../../local-cloud/engine/open-database', () => {
  const real = jest.requireActual('../../local-cloud/engine/open-database')
  const openDatabase = (path: string) => {
    const db = real.openDatabase(path)
    db.exec('PRAGMA wal_autocheckpoint=50')
    return db
  }
  return { openDatabase }
})

beforeAll(() => {
  // The disk is simulated below the driver that writes through Node.
  process.env.LOCAL_CLOUD_DRIVER = 'wasm'
  fs.writeFileSync(databaseFile, JSON.stringify({ collections: mixedCollections }))
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

it(
  'keeps every acknowledged write and no half transaction when the power fails and the disk loses what was not flushed',
  async () => {
    const { numRuns, seed } = proof(1)
    for (let run = 0; run < numRuns; run += 1) {
      const random = seededRandom(seed + run)
      const moments = await watchedLoad(join(folder, `data-${run}`), random)
      expect(moments.length).toBeGreaterThan(20)
      for (const moment of moments) expect(faultsAfter(moment, random)).toEqual([])
    }
  },
  proofTimeout(60_000),
)

interface Seen {
  readonly files: Moment
  readonly ledger: Ledger
}

/** Runs a mixed load and keeps random moments of it: what the disk holds and what clients know. */
async function watchedLoad(dataDir: string, random: Random): Promise<Seen[]> {
  const moments: Seen[] = []
  const ledger = newLedger()
  let prepared = false
  const onChange = (change: keyof typeof failures) => {
    if (!prepared || !random.chance(failures[change])) return
    moments.push({ files: disk.moment(), ledger: structuredClone(ledger) })
  }
  fs.mkdirSync(dataDir)
  const paths = ['cloud.sqlite', 'cloud.sqlite-wal'].map(name => join(dataDir, name))
  const disk = new SimulatedDisk(paths, onChange)
  // What the server takes from node:fs when it is loaded must be the simulated disk.
  jest.resetModules()
  const { startLocalCloud } = await import('../../local-cloud/local-cloud')
  const cloud = await startLocalCloud({ dataDir, databaseFile, functions: [], port: 0 })
  Object.assign(process.env, cloud.envForSdk)
  const app = cloudbase.init({
    env: cloud.envForSdk.TCB_ENV,
    secretId: cloud.envForSdk.TENCENTCLOUD_SECRETID,
    secretKey: cloud.envForSdk.TENCENTCLOUD_SECRETKEY,
    serviceUrl: `${cloud.url}/admin`,
    keepalive: true,
  })
  await openAccounts(app.database())
  await app.database().collection('counters').add({ _id: 'shared', value: 0 })
  prepared = true
  const work = async (name: string) => {
    const step = mixedClient({ app, ledger, random, name, largestNote, functions: false })
    for (let i = 0; i < stepsEach; i += 1) await step()
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => work(`${client}`)))
  await cloud.stop()
  jest.restoreAllMocks()
  return moments
}

/** Starts from what the disk is left with. */
function faultsAfter({ files, ledger }: Seen, random: Random): readonly string[] {
  const left = fs.mkdtempSync(join(folder, 'left-'))
  for (const [path, file] of files) fs.writeFileSync(join(left, basename(path)), afterPowerLoss(file, random))
  const { faults, documents } = inspectData(left, databaseFile)
  fs.rmSync(left, { recursive: true })
  return [...faults, ...violations(documents as unknown as Stored, ledger)]
}
