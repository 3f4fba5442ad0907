import { seededRandom } from '../../scripts/demo/random'
import { proof, proofTimeout } from '../support/proof'
import { anomalies } from './support/append-anomalies'
import { appendFunction, listsName, planFor, runPlan, type Seen } from './support/append-plan'
import { startCloud, stopClouds, type TestCloud } from './support/cloud'

const keys = ['a', 'b', 'c', 'd', 'e', 'f']
const processes = 3
const clientsEach = 2
const transactionsEach = 15

let cloud: TestCloud
const lists = () => cloud.sdk.database().collection(listsName)

beforeAll(async () => {
  cloud = await startCloud({
    collections: { [listsName]: {} },
    functions: { append: { source: appendFunction, maxInstances: processes, timeoutSeconds: 300 } },
  })
})
afterAll(stopClouds)
beforeEach(async () => {
  await lists().where({}).remove()
  await lists().add(keys.map(_id => ({ _id, items: [] })))
})

const storedLists = async () =>
  new Map(((await lists().get()).data as { _id: string; items: string[] }[]).map(({ _id, items }) => [_id, items]))

it(
  'isolates concurrent transactions of several processes as snapshots',
  async () => {
    const { numRuns, seed } = proof(1)
    for (let run = 0; run < numRuns; run += 1) {
      const random = seededRandom(seed + run)
      const plans = (at: string) =>
        Array.from({ length: clientsEach }, (_, client) =>
          planFor(`${run}-${at}-${client}`, transactionsEach, keys, random),
        )
      const inFunctions = Array.from({ length: processes }, async (_, n) => {
        const { result } = await cloud.sdk.callFunction({ name: 'append', data: { plans: plans(`p${n}`) } })
        return (result as Seen[][]).flat()
      })
      const here = plans('here').map(plan => runPlan(cloud.sdk.database(), plan))
      const history = (await Promise.all([...inFunctions, ...here])).flat()
      expect(anomalies(history, await storedLists())).toEqual([])
      // They did meet: some were refused, and not all.
      const committed = history.filter(one => one.committed).length
      expect(committed).toBeGreaterThan(history.length / 10)
      expect(committed).toBeLessThan(history.length * 0.9)
      await lists()
        .where({})
        .update({ items: cloud.sdk.database().command.set([]) })
    }
  },
  proofTimeout(60_000),
)

it('allows write skew, as snapshot isolation does', async () => {
  const db = cloud.sdk.database()
  const [first, second] = [await db.startTransaction(), await db.startTransaction()]
  for (const [transaction, own] of [
    [first, 'a'],
    [second, 'b'],
  ] as const) {
    for (const key of ['a', 'b']) await transaction.collection(listsName).doc(key).get()
    await transaction
      .collection(listsName)
      .doc(own)
      .update({ items: db.command.push([own]) })
  }
  await first.commit()
  await second.commit()
  expect([...(await storedLists())].filter(([, items]) => items.length > 0)).toEqual([
    ['a', ['a']],
    ['b', ['b']],
  ])
})
