import { contract, subject } from '../contract'
import { fill, idsOf, read, type Shelf } from '../documents'
import { holds, refusalOf, refused, same } from '../same'
import type { Transaction, World } from '../world'

const ACCOUNTS: Shelf = { a: { balance: 10, number: 1 }, b: { balance: 0, number: 2 } }
const balanceOf = async (transaction: Transaction, id: string): Promise<number> =>
  ((await transaction.collection('contract_notes').doc(id).get()).data as unknown as { balance: number }).balance
const doc = (transaction: Transaction, id: string) => transaction.collection('contract_notes').doc(id)

const withAccounts = (name: string, confirms: string, run: (world: World) => Promise<void>) =>
  contract(name, `database.startTransaction ${confirms}`, async world => {
    await fill(world.notes, ACCOUNTS)
    await run(world)
  })

const onNumbers = (name: string, confirms: string, run: (world: World) => Promise<void>) =>
  contract(
    name,
    confirms,
    async world => {
      await fill(world.numbers, ACCOUNTS)
      await run(world)
    },
    ['indexes'],
  )

export const transactions = subject(
  'transactions',
  withAccounts('writes appear at commit and not before', 'database.commitTransaction', async ({ db, notes }) => {
    const transaction = await db.startTransaction()
    await doc(transaction, 'a').update({ balance: 7 })
    same((await read(notes, 'a'))?.balance, 10, 'balance outside')
    same(await balanceOf(transaction, 'a'), 7, 'balance inside')
    await transaction.commit()
    same((await read(notes, 'a'))?.balance, 7, 'balance afterwards')
  }),
  withAccounts('rollback leaves nothing behind', 'database.abortTransaction', async ({ db, notes }) => {
    const transaction = await db.startTransaction()
    await doc(transaction, 'a').update({ balance: 0 })
    await doc(transaction, 'b').remove()
    await transaction.collection('contract_notes').add({ _id: 'c' })
    await transaction.rollback('changed my mind')
    same(await idsOf(notes.orderBy('_id', 'asc')), ['a', 'b'], 'documents')
    same((await read(notes, 'a'))?.balance, 10, 'balance')
  }),
  withAccounts('a read sees the moment the transaction began', 'database.getDocument', async ({ db, notes }) => {
    const transaction = await db.startTransaction()
    same(await balanceOf(transaction, 'a'), 10, 'balance first')
    await notes.doc('a').update({ balance: 99 })
    same(await balanceOf(transaction, 'a'), 10, 'balance after another wrote')
    await transaction.commit()
  }),
  withAccounts('a missing document is null', 'database.getDocument', async ({ db }) => {
    const transaction = await db.startTransaction()
    same((await doc(transaction, 'nobody').get()).data, null, 'document')
    await transaction.commit()
  }),
  withAccounts('add answers inserted and the id', 'database.insertDocument', async ({ db, notes }) => {
    const transaction = await db.startTransaction()
    const { id, inserted } = (await transaction.collection('contract_notes').add({ _id: 'c', balance: 1 })) as {
      id: string
      inserted: number
    }
    same([id, inserted], ['c', 1], 'id and inserted')
    await transaction.commit()
    same((await read(notes, 'c'))?.balance, 1, 'balance')
  }),
  withAccounts('set, remove and create', 'database.modifyDocument database.removeDocument', async ({ db, notes }) => {
    await db.runTransaction(async (transaction: Transaction) => {
      await doc(transaction, 'a').set({ balance: 1 })
      await doc(transaction, 'b').remove()
      await doc(transaction, 'c').create({ balance: 2 })
    })
    same(await idsOf(notes.orderBy('_id', 'asc')), ['a', 'c'], 'documents')
    same(await read(notes, 'a'), { _id: 'a', balance: 1 }, 'document')
  }),
  withAccounts(
    'updates see earlier writes of the same transaction',
    'database.modifyDocument',
    async ({ db, notes, _ }) => {
      await db.runTransaction(async (transaction: Transaction) => {
        await doc(transaction, 'a').update({ balance: _.inc(1) })
        await doc(transaction, 'a').update({ balance: _.inc(1) })
      })
      same((await read(notes, 'a'))?.balance, 12, 'balance')
    },
  ),
  withAccounts('an update of a missing document counts 0', 'database.modifyDocument', async ({ db }) => {
    const transaction = await db.startTransaction()
    same((await doc(transaction, 'nobody').update({ balance: 1 })).updated, 0, 'updated')
    await transaction.rollback(undefined)
  }),
  withAccounts('updateAndReturn of one document', 'database.modifyAndReturnDoc', async ({ db, notes, _ }) => {
    const transaction = await db.startTransaction()
    const { doc: after } = await transaction
      .collection('contract_notes')
      .where({ _id: 'a' })
      .updateAndReturn({ balance: _.inc(5) })
    same((after as { balance: number }).balance, 15, 'balance inside')
    same((await read(notes, 'a'))?.balance, 10, 'balance outside')
    await transaction.commit()
  }),
  withAccounts('a query sees writes of the transaction', 'database.getDocument', async ({ db }) => {
    const transaction = await db.startTransaction()
    await doc(transaction, 'b').update({ balance: 50 })
    same(await idsOf(transaction.collection('contract_notes').where({ balance: 50 })), ['b'], 'found')
    await transaction.rollback(undefined)
  }),
  withAccounts('runTransaction answers what the callback does', 'database.commitTransaction', async ({ db }) => {
    same(await db.runTransaction(async (transaction: Transaction) => balanceOf(transaction, 'a')), 10, 'answer')
  }),
  withAccounts(
    'runTransaction rolls back when the callback throws',
    'database.abortTransaction',
    async ({ db, notes }) => {
      const work = db.runTransaction(async (transaction: Transaction) => {
        await doc(transaction, 'a').update({ balance: 0 })
        throw new Error('not today')
      })
      same(await refusalOf(work), 'not today', 'error')
      same((await read(notes, 'a'))?.balance, 10, 'balance')
    },
  ),
  withAccounts('runTransaction repeats after a conflict', 'DATABASE_TRANSACTION_CONFLICT', async ({ db, notes }) => {
    let attempts = 0
    await db.runTransaction(async (transaction: Transaction) => {
      attempts++
      const balance = await balanceOf(transaction, 'a')
      if (attempts === 1) await notes.doc('a').update({ balance: 50 })
      await doc(transaction, 'a').update({ balance: balance + 1 })
    })
    same([attempts, (await read(notes, 'a'))?.balance], [2, 51], 'attempts and balance')
  }),
  withAccounts(
    'a document that changed since the snapshot cannot be written',
    'DATABASE_TRANSACTION_CONFLICT',
    async ({ db, notes }) => {
      const transaction = await db.startTransaction()
      await balanceOf(transaction, 'a')
      await notes.doc('a').update({ balance: 3 })
      await refused(doc(transaction, 'a').update({ balance: 4 }), 'DATABASE_TRANSACTION_CONFLICT')
      same((await read(notes, 'a'))?.balance, 3, 'balance')
    },
  ),
  withAccounts(
    'of two that write one document one is refused, wholly',
    'DATABASE_TRANSACTION_CONFLICT',
    async ({ db, notes }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()]
      await doc(first, 'a').update({ balance: 1 })
      const work = async () => {
        await doc(second, 'b').update({ balance: 2 })
        await doc(second, 'a').update({ balance: 2 })
        await first.commit()
        await second.commit()
      }
      await refused(work(), 'DATABASE_TRANSACTION_CONFLICT')
      same((await read(notes, 'b'))?.balance, 0, 'balance of the other document')
    },
  ),
  withAccounts(
    'increments of many transactions are not lost',
    'DATABASE_TRANSACTION_CONFLICT',
    async ({ db, notes }) => {
      const add = async (): Promise<void> => {
        const refusal = await refusalOf(
          db.runTransaction(async (transaction: Transaction) => {
            await doc(transaction, 'a').update({ balance: (await balanceOf(transaction, 'a')) + 1 })
          }),
        )
        if (refusal === 'DATABASE_TRANSACTION_CONFLICT') return add()
      }
      await Promise.all(Array.from({ length: 8 }, add))
      same((await read(notes, 'a'))?.balance, 18, 'balance')
    },
  ),
  withAccounts('a transaction is unknown once committed', 'DATABASE_TRANSACTION_FAIL', async ({ db }) => {
    const transaction = await db.startTransaction()
    await transaction.commit()
    await refused(doc(transaction, 'a').get(), 'DATABASE_TRANSACTION_FAIL')
    await refused(transaction.commit(), 'DATABASE_TRANSACTION_FAIL')
  }),
  withAccounts('a transaction is unknown once rolled back', 'DATABASE_TRANSACTION_FAIL', async ({ db }) => {
    const transaction = await db.startTransaction()
    await transaction.rollback(undefined)
    await refused(doc(transaction, 'a').update({ balance: 1 }), 'DATABASE_TRANSACTION_FAIL')
  }),
  withAccounts(
    'where().update() leaves the transaction: the SDK sends no id',
    'database.modifyDocument',
    async ({ db, notes }) => {
      const transaction = await db.startTransaction()
      await transaction.collection('contract_notes').where({ _id: 'b' }).update({ balance: 5 })
      await transaction.rollback(undefined)
      same((await read(notes, 'b'))?.balance, 5, 'balance')
    },
  ),
  onNumbers('a duplicate key is refused inside', 'unique-index DATABASE_DUPLICATE_WRITE', async ({ db }) => {
    const transaction = await db.startTransaction()
    await refused(transaction.collection('contract_numbers').add({ number: 1 }), 'DATABASE_DUPLICATE_WRITE')
  }),
  onNumbers('a removed document gives its unique key to another', 'unique-index', async ({ db, numbers }) => {
    await db.runTransaction(async (transaction: Transaction) => {
      await transaction.collection('contract_numbers').doc('a').remove()
      await transaction.collection('contract_numbers').add({ _id: 'heir', number: 1 })
    })
    same(await idsOf(numbers.where({ number: 1 })), ['heir'], 'holder')
  }),
  onNumbers(
    'a unique key taken meanwhile refuses the commit',
    'unique-index DATABASE_TRANSACTION_CONFLICT',
    async ({ db, numbers }) => {
      const transaction = await db.startTransaction()
      await transaction.collection('contract_numbers').add({ _id: 'late', number: 9 })
      const work = async () => {
        await numbers.add({ _id: 'early', number: 9 })
        await transaction.commit()
      }
      holds(/CONFLICT|DUPLICATE/.test(String(await refusalOf(work()))), 'a refusal of one of the two')
      same((await numbers.where({ number: 9 }).count()).total, 1, 'documents with the key')
    },
  ),
)
