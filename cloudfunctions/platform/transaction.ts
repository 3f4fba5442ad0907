import type { CollectionName, Collections } from './collections'
import { answerOf } from './database-errors'
import type { SdkDb, SdkTransaction } from './sdk'
import { untilNoConflict } from './until-no-conflict'

/**
 * What may happen inside a transaction: reads and writes of single documents by id. There is no query here on
 * purpose: node-sdk sends `where().update()` and `where().remove()` of a transaction outside of it, silently.
 */
export interface Transaction {
  get<N extends CollectionName>(name: N, id: string): Promise<Collections[N] | null>
  /** Throws `DuplicateKey` when the id or a unique field exists. */
  create<N extends CollectionName>(name: N, doc: Collections[N]): Promise<void>
  /** Replaces the whole document, or creates it. */
  put<N extends CollectionName>(name: N, doc: Collections[N]): Promise<void>
  remove(name: CollectionName, id: string): Promise<void>
}

/** Runs `work` in a transaction and commits, again after a conflict. */
export const runTransaction = <T>(sdk: SdkDb, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  untilNoConflict(() => runOnce(sdk, work))

async function runOnce<T>(sdk: SdkDb, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const running = await answerOf(sdk.startTransaction() as Promise<SdkTransaction>)
  try {
    const result = await work(single(running))
    await answerOf(running.commit())
    return result
  } catch (error) {
    // The cloud drops an abandoned transaction by itself; a failed rollback must not hide the reason for it.
    await running.rollback(undefined).catch(() => undefined)
    throw error
  }
}

function single(running: SdkTransaction): Transaction {
  return {
    async get<N extends CollectionName>(name: N, id: string) {
      const { data } = await answerOf(running.collection(name).doc(id).get())
      // Inside a transaction node-sdk answers the document itself, outside an array.
      return data as Collections[N] | null
    },
    async create(name, doc) {
      await answerOf(running.collection(name).add(doc))
    },
    async put(name, doc) {
      const { _id, ...fields } = doc
      await answerOf(running.collection(name).doc(_id).set(fields))
    },
    async remove(name, id) {
      await answerOf(running.collection(name).doc(id).delete())
    },
  }
}
