import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'

type Tx = Awaited<ReturnType<ReturnType<TestCloud['sdk']['database']>['startTransaction']>>

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

it('applies all writes at commit and shows them to itself before', async () => {
  const result = await db().runTransaction(async (transaction: Tx) => {
    await transaction.collection('accounts').doc('a').update({ balance: 7 })
    await transaction.collection('events').add({ _id: 'moved', amount: 3 })
    const own = await transaction.collection('accounts').doc('a').get()
    const outside = await read('a')
    return { own: (own.data as unknown as { balance: number }).balance, outside: outside?.balance }
  })
  expect(result).toEqual({ own: 7, outside: 10 })
  expect((await read('a'))?.balance).toBe(7)
  expect((await db().collection('events').doc('moved').get()).data).toHaveLength(1)
})

it('leaves nothing behind when rolled back', async () => {
  const transaction = await db().startTransaction()
  await transaction.collection('accounts').doc('a').update({ balance: 0 })
  await transaction.collection('accounts').doc('b').remove()
  await transaction.collection('accounts').add({ _id: 'c', number: 3 })
  await transaction.rollback('changed my mind')
  expect((await accounts().orderBy('_id', 'asc').get()).data.map(({ _id }) => _id)).toEqual(['a', 'b'])
  expect((await read('a'))?.balance).toBe(10)
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

it('makes runTransaction repeat after a conflict', async () => {
  let attempts = 0
  await db().runTransaction(async (transaction: Tx) => {
    attempts++
    const { balance } = (await transaction.collection('accounts').doc('a').get()).data as unknown as { balance: number }
    if (attempts === 1) await accounts().doc('a').update({ balance: 50 })
    await transaction
      .collection('accounts')
      .doc('a')
      .update({ balance: balance + 1 })
  })
  expect(attempts).toBe(2)
  expect((await read('a'))?.balance).toBe(51)
})

it('lets the first to commit win', async () => {
  const [first, second] = [await db().startTransaction(), await db().startTransaction()]
  await first.collection('accounts').doc('a').update({ balance: 1 })
  await second.collection('accounts').doc('a').update({ balance: 2 })
  await first.commit()
  expect(await codeOf(second.commit())).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect((await read('a'))?.balance).toBe(1)
})

it('fails at once on a document that has changed since', async () => {
  const transaction = await db().startTransaction()
  await accounts().doc('a').update({ balance: 3 })
  expect(await codeOf(transaction.collection('accounts').doc('a').update({ balance: 4 }))).toBe(
    'DATABASE_TRANSACTION_CONFLICT',
  )
  await transaction.rollback(undefined)
})

it('applies nothing of a commit that conflicts in its second document', async () => {
  const transaction = await db().startTransaction()
  await transaction.collection('accounts').doc('a').update({ balance: 0 })
  await transaction.collection('accounts').doc('b').update({ balance: 10 })
  await accounts().doc('b').update({ balance: 5 })
  expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect((await read('a'))?.balance).toBe(10)
})

it('refuses a duplicate key inside and conflicts on one taken before commit', async () => {
  const transaction = await db().startTransaction()
  expect(await codeOf(transaction.collection('accounts').add({ number: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  await transaction.collection('accounts').add({ number: 9 })
  await accounts().add({ number: 9 })
  expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_CONFLICT')
})

it('can give a unique key of a removed document to another, and to no two', async () => {
  await db().runTransaction(async (transaction: Tx) => {
    await transaction.collection('accounts').doc('a').remove()
    await transaction.collection('accounts').add({ _id: 'heir', number: 1 })
    expect(await codeOf(transaction.collection('accounts').add({ number: 1 }))).toBe('DATABASE_DUPLICATE_WRITE')
  })
  expect((await accounts().where({ number: 1 }).get()).data).toEqual([{ _id: 'heir', number: 1 }])
})

it('is unknown once finished', async () => {
  const transaction = await db().startTransaction()
  await transaction.commit()
  expect(await codeOf(transaction.collection('accounts').doc('a').get())).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await codeOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL')
})

it('never loses an increment of concurrent transactions', async () => {
  const add = async (): Promise<void> => {
    try {
      await db().runTransaction(async (transaction: Tx) => {
        const { balance } = (await transaction.collection('accounts').doc('a').get()).data as unknown as {
          balance: number
        }
        await transaction
          .collection('accounts')
          .doc('a')
          .update({ balance: balance + 1 })
      })
    } catch (error) {
      if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
      return add()
    }
  }
  await Promise.all(Array.from({ length: 12 }, add))
  expect((await read('a'))?.balance).toBe(22)
})
