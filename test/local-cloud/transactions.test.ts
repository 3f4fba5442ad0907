import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'

type Tx = Awaited<ReturnType<ReturnType<TestCloud['sdk']['database']>['startTransaction']>>

/** What the contract leaves open: how this server keeps transactions apart. */
let cloud: TestCloud
const db = () => cloud.sdk.database()
const accounts = () => db().collection('accounts')
const read = async (id: string) => ((await accounts().doc(id).get()).data as { balance: number }[])[0]

beforeAll(async () => {
  cloud = await startCloud({
    collections: { accounts: { indexes: [{ name: 'byNumber', keys: [['number', 'asc']], unique: true }] }, events: {} },
  })
})
afterAll(stopClouds)
beforeEach(async () => {
  await accounts().where({}).remove()
  await accounts().add([
    { _id: 'a', balance: 10, number: 1 },
    { _id: 'b', balance: 0, number: 2 },
  ])
})

it('reads the moment it began, whatever others write meanwhile', async () => {
  const transaction = await db().startTransaction()
  const seen = async () =>
    ((await transaction.collection('accounts').doc('a').get()).data as unknown as { balance: number }).balance
  await accounts().doc('a').update({ balance: 99 })
  await accounts().doc('a').update({ balance: 100 })
  await accounts().add({ _id: 'late', balance: 1, number: 4 })
  await accounts().doc('b').remove()
  expect(await seen()).toBe(10)
  const all = await transaction.collection('accounts').where({}).orderBy('_id', 'asc').get()
  expect(all.data.map(({ _id, balance }: { _id: string; balance: number }) => [_id, balance])).toEqual([
    ['a', 10],
    ['b', 0],
  ])
  await transaction.commit()
})

it('lets the first to commit win', async () => {
  const [first, second] = [await db().startTransaction(), await db().startTransaction()]
  await first.collection('accounts').doc('a').update({ balance: 1 })
  await second.collection('accounts').doc('a').update({ balance: 2 })
  await first.commit()
  expect(await codeOf(second.commit())).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect((await read('a'))?.balance).toBe(1)
})

it('applies nothing of a commit that conflicts in its second document', async () => {
  const transaction = await db().startTransaction()
  await transaction.collection('accounts').doc('a').update({ balance: 0 })
  await transaction.collection('accounts').doc('b').update({ balance: 10 })
  await accounts().doc('b').update({ balance: 5 })
  expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect((await read('a'))?.balance).toBe(10)
})

it('can give a unique key of a removed document to another, and to no two', async () => {
  await db().runTransaction(async (transaction: Tx) => {
    await transaction.collection('accounts').doc('a').remove()
    await transaction.collection('accounts').add({ _id: 'heir', number: 1 })
    expect(await codeOf(transaction.collection('accounts').add({ number: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  })
  expect((await accounts().where({ number: 1 }).get()).data).toEqual([{ _id: 'heir', number: 1 }])
})
