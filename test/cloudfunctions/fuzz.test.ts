import { type Answer, commonErrors } from '@shared/kernel/contract'
import database from '../../cloudfunctions/database.json'
import type { CollectionName } from '../../cloudfunctions/platform/collections'
import { type Random, seededRandom, seedOf } from '../../scripts/demo/random'
import { sampleInput } from '../../scripts/simulate/sample'
import { everyAction } from '../support/client-functions'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { malform } from '../support/malform'
import { proof, proofTimeout } from '../support/proof'
import { trialOf } from '../support/trials'
import { walkers } from '../support/walkers'
import { type WriteWatch, watchWrites } from '../support/write-watch'

/**
 * Throws malformed inputs at every action of every function, right ones among them, by people who may do it and people
 * who may not. Whatever comes: an answer or a code that the contract names, never a defect; and what is refused has
 * changed nothing. A new action is fuzzed without any change here.
 */
let cloud: TestCloud
let watch: WriteWatch
/** What held nothing when it began; everything in it is removed again after each action. */
let emptied: readonly CollectionName[]
beforeAll(async () => {
  cloud = await startTestCloud()
  await cloud.services.db
    .collection('people')
    .insertMany(walkers.flatMap(each => (each.person?.leftAt === null ? [each.person] : [])))
  const counts = await Promise.all(collections.map(name => cloud.services.db.collection(name).count({})))
  emptied = collections.filter((_name, place) => counts[place] === 0)
  watch = watchWrites(cloud.services.db)
})
afterAll(() => cloud.stop())

/** 1 500 inputs in `npm test`, 12 000 in `npm run prove`. */
const { numRuns, seed } = proof(600)
const runsOfAction = Math.ceil(Math.max(numRuns, 1500) / everyAction.length)
/** A thing is tried so often before a new one is made. */
const triesOfThing = 15

const doers = ['worker-wang', 'worker-wang', 'resident-li', 'leader-zhao', 'desk-lin', 'desk-ma', 'admin-ding']
const callers = [...doers.map(id => `custom:${id}`), ...walkers.map(each => each.identity)]

const collections = Object.keys(database.collections) as CollectionName[]

describe('malformed inputs', () => {
  afterEach(async () => {
    const { db } = cloud.services
    for (const name of emptied) await db.collection(name).remove({ _id: db.command.neq('') })
  })

  it.each(everyAction.map(each => [`${each.fn}.${each.name}`, each] as const))(
    '%s answers or refuses as its contract says, and a refusal changes nothing',
    async (title, action) => {
      const random = seededRandom(seedOf(seed, title))
      const codes: readonly string[] = [...commonErrors.filter(code => code !== 'SERVER_TROUBLE'), ...action.errors]
      let right: object = {}
      for (let run = 0; run < runsOfAction; run += 1) {
        if (run % triesOfThing === 0) right = (await trialOf(action.fn, action.name)(cloud)).input
        const input = malform(random.chance(0.3) ? sampled(action, right, random) : right, random)
        const identity = random.pick(callers)
        let answer: Answer<unknown> | undefined
        const changed = await watch.changedBy(async () => {
          answer = await cloud.call(identity, action.fn, action.name, input)
        })
        const said = `${identity} with ${JSON.stringify(input)?.slice(0, 400)}, seed ${seed}`
        if (answer?.ok) continue
        expect([
          codes.includes(answer?.error.code ?? '') ? 'a code of the contract' : answer?.error.code,
          said,
        ]).toEqual(['a code of the contract', said])
        expect([
          changed.filter(name => !(name === 'people' && givesConsent(right)) && !isWarned(title, name)),
          said,
        ]).toEqual([[], said])
      }
    },
    proofTimeout(20_000),
  )
})

/** A consent is given with the report and on record before anything else is; it stands, whatever becomes of the report. */
const givesConsent = (input: object) => 'consentVersion' in input

/** Of a code that is tried a second time its inviter is warned. */
const isWarned = (action: string, collection: string) =>
  collection === 'inbox' && ['staff.invitation', 'staff.accept'].includes(action)

/** Made from the contract alone, but for the thing that it is about. */
function sampled(action: (typeof everyAction)[number], right: object, random: Random): object {
  return { ...(sampleInput(action.input, random) as object), ...('caseId' in right ? { caseId: right.caseId } : {}) }
}
