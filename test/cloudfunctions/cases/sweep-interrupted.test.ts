import type { Case } from '@shared/cases/case'
import { insertCase } from '../../../cloudfunctions/modules/cases/case.repository'
import { sweep } from '../../../cloudfunctions/modules/cases/sweep'
import { createTimer } from '../../../cloudfunctions/platform/create-timer'
import { seededRandom } from '../../../scripts/demo/random'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { dueCases } from '../../support/due-cases'
import { type Interruption, interrupted } from '../../support/interrupted'
import { proof, proofTimeout } from '../../support/proof'

let cloud: TestCloud
beforeAll(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  cloud = await startTestCloud()
})
afterAll(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const begin = '2026-11-23T12:00'
const end = '2026-12-18T20:00'
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

const dies = async () => {
  throw new Error('the process ends here')
}
const places: readonly Omit<Interruption, 'by' | 'nth'>[] = [
  { collection: 'cases', method: 'find' },
  { collection: 'cases', method: 'update' },
  { collection: 'inbox', method: 'insertMany' },
  { collection: 'inbox', method: 'find' },
  { collection: 'inbox', method: 'insert' },
  { collection: 'orgUnits', method: 'find' },
]

async function fill(): Promise<void> {
  const { db } = cloud.services
  await db.collection('cases').remove({ revision: db.command.gt(0) })
  await db.collection('inbox').remove({ at: db.command.gt(0) })
  for (const each of dueCases()) await insertCase(cloud.services, each)
  cloud.clock.set(begin)
}

/** Everything that happened, and everything that was told, in an order of their own. */
async function outcome() {
  cloud.clock.set(end)
  await cloud.sweep()
  cloud.clock.advance(minuteMs)
  await cloud.sweep()
  const { db } = cloud.services
  const cases = await db.collection('cases').find({ where: {}, orderBy: [['_id', 'asc']], limit: 100 })
  const told = await db.collection('inbox').find({ where: {}, orderBy: [['_id', 'asc']], limit: 1000 })
  return {
    cases: cases.map(({ outbox: _outbox, ...each }: Case) => each),
    waiting: cases.flatMap(each => each.outbox).length,
    // A push waits from the instant of its message.
    told: told.map(({ at, pushAt, ...each }) => ({ ...each, isPushed: pushAt === at })),
  }
}

async function troubledRuns(random: ReturnType<typeof seededRandom>): Promise<void> {
  const last = new Date(`${end}+08:00`).getTime()
  while (cloud.clock.now() < last) {
    // Now and then it stops for up to three days.
    const pauseMs = random.int(1, random.chance(0.3) ? 3 * 24 * 60 : 600) * minuteMs
    cloud.clock.advance(Math.min(pauseMs, last - cloud.clock.now()))
    const runs = Array.from({ length: random.int(1, 3) }, () => {
      const db = random.chance(0.6)
        ? interrupted(cloud.services.db, { ...random.pick(places), nth: random.int(1, 4), by: dies })
        : cloud.services.db
      return createTimer('sweep', sweep, { ...cloud.services, db })({}, {}).catch(() => undefined)
    })
    await Promise.all(runs)
  }
}

it(
  'a sweep that dies, meets another, or stops for days: the same events and messages, each once',
  async () => {
    await fill()
    const calm = await outcome()
    expect(calm.told.length).toBeGreaterThan(30)
    expect(calm.waiting).toBe(0)
    const { numRuns, seed } = proof(3)
    for (let run = 0; run < numRuns; run += 1) {
      await fill()
      await troubledRuns(seededRandom(seed + run))
      expect({ seed: seed + run, ...(await outcome()) }).toEqual({ seed: seed + run, ...calm })
    }
  },
  proofTimeout(60_000),
)

it('a sweep every six hours of these weeks ends as one after them', async () => {
  await fill()
  const calm = await outcome()
  await fill()
  for (let days = 0; days < 26; days += 1 / 4) {
    cloud.clock.advance(dayMs / 4)
    await cloud.sweep()
  }
  expect(await outcome()).toEqual(calm)
}, 60_000)
