import type cloudbase from '@cloudbase/node-sdk'
import type { Random } from '../../../scripts/demo/random'
import { accountIds, type Fate, firstBalance, type Ledger, type Stored } from './ledger'

type App = ReturnType<typeof cloudbase.init>
type Db = ReturnType<App['database']>

/** The collections of a mixed load: a unique, a multikey and a compound index among them. */
export const mixedCollections = {
  notes: {
    indexes: [
      { name: 'byTag', keys: [['tags', 'asc']] },
      { name: 'byCode', keys: [['code', 'asc']], unique: true },
    ],
  },
  slots: {
    indexes: [
      {
        name: 'byRevision',
        keys: [
          ['revision', 'asc'],
          ['says', 'desc'],
        ],
      },
    ],
  },
  counters: {},
  accounts: { indexes: [{ name: 'byBalance', keys: [['balance', 'asc']] }] },
  transfers: {
    indexes: [
      {
        name: 'byFrom',
        keys: [
          ['from', 'asc'],
          ['amount', 'desc'],
        ],
      },
    ],
  },
}

/** The function `transfer`: what the load does itself, in a process of the cloud. Answers whether it was first. */
export const transferFunction = `
const db = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))}).init({ keepalive: true }).database()
const transfer = ${transferIn.toString()}
exports.main = async order => ({ done: await transfer(db, order) })
`

interface Order {
  id: string
  from: string
  to: string
  amount: number
}

/** One transaction over three documents; false when another was first. */
async function transferIn(db: Db, { id, from, to, amount }: Order): Promise<boolean> {
  const transaction = await db.startTransaction()
  try {
    const accounts = transaction.collection('accounts')
    const balance = async (one: string) =>
      ((await accounts.doc(one).get()).data as unknown as { balance: number }).balance
    const [giver, taker] = [await balance(from), await balance(to)]
    await accounts.doc(from).update({ balance: giver - amount })
    await transaction.collection('transfers').add({ _id: id, from, to, amount })
    await accounts.doc(to).update({ balance: taker + amount })
    await transaction.commit()
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
    // Refused at its commit it has ended already; refused at an update it has not.
    await transaction.rollback('another was first').catch(() => {})
    return false
  }
}

export const openAccounts = (db: Db): Promise<unknown> =>
  db.collection('accounts').add(accountIds.map(_id => ({ _id, balance: firstBalance })))

interface Client {
  readonly app: App
  readonly ledger: Ledger
  readonly random: Random
  /** No other client has it, in the whole life of the data. */
  readonly name: string
  /** Characters. */
  readonly largestNote: number
  /** Whether it calls the function `transfer` for half of its transfers. */
  readonly functions: boolean
}

/**
 * One client: each call does one random step and notes in the ledger what is known of it. It throws what the SDK
 * throws when the server or the process of a function is gone.
 */
export function mixedClient({ app, ledger, random, name, largestNote, functions }: Client): () => Promise<void> {
  const db = app.database()
  const { inc } = db.command
  const slot = `slot-${name}`
  let steps = 0

  const note = async (_id: string) => {
    const size = random.chance(0.2) ? random.int(1, largestNote) : random.int(1, 200)
    const tags = Array.from({ length: random.int(0, 4) }, () => random.int(1, 20))
    await settle(ledger.notes, _id, async () => {
      await db.collection('notes').add({ _id, code: `code ${_id}`, tags, size, text: 'x'.repeat(size) })
      return true
    })
  }
  const moveSlot = async () => {
    const known = ledger.slots.get(slot)
    if (!known) {
      const count = { sent: 0, acknowledged: 0 }
      await db.collection('slots').add({ _id: slot, revision: 0, says: 'r0' })
      ledger.slots.set(slot, count)
      return
    }
    known.sent += 1
    const change = { revision: inc(1), says: `r${known.sent}` }
    const { updated } = await db
      .collection('slots')
      .where({ _id: slot, revision: known.sent - 1 })
      .update(change)
    if (updated !== 1) throw new Error(`${slot} was not at ${known.sent - 1}`)
    known.acknowledged += 1
  }
  const count = async () => {
    ledger.counter.sent += 1
    await db
      .collection('counters')
      .doc('shared')
      .update({ value: inc(1) })
    ledger.counter.acknowledged += 1
  }
  const transfer = async (id: string, run: (order: Order) => Promise<boolean>) => {
    const [from = 'a', to = 'b'] = random.shuffle(accountIds)
    await settle(ledger.transfers, id, () => run({ id, from, to, amount: random.int(1, 50) }))
  }
  const throughFunction = async (data: Order) =>
    ((await app.callFunction({ name: 'transfer', data })).result as { done: boolean }).done

  return async () => {
    const id = `${name}-${steps++}`
    const draw = random.next()
    if (draw < 0.35) await note(id)
    else if (draw < 0.5) await moveSlot()
    else if (draw < 0.65) await count()
    else if (!functions || random.chance(0.5)) await transfer(id, order => transferIn(db, order))
    else await transfer(id, throughFunction)
  }
}

async function settle(fate: Fate, id: string, work: () => Promise<boolean>): Promise<void> {
  fate.sent.add(id)
  const done = await work()
  ;(done ? fate.acknowledged : fate.refused).add(id)
}

/** Everything that is stored, read through the SDK a thousand documents at a time. */
export async function readStored(db: Db): Promise<Stored> {
  const all = async (name: string) => {
    const found: unknown[] = []
    for (;;) {
      const { data } = await db.collection(name).skip(found.length).limit(1000).get()
      found.push(...data)
      if (data.length < 1000) return found
    }
  }
  const names = ['notes', 'transfers', 'accounts', 'slots', 'counters']
  const lists = await Promise.all(names.map(async name => [name, await all(name)] as const))
  return Object.fromEntries(lists) as unknown as Stored
}
