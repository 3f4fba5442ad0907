import { DomainError } from '@shared/kernel/errors'
import type { CollectionName, Collections } from './collections'
import { answerOf, WriteConflict } from './database-errors'
import type { SdkDb, SdkTransaction } from './sdk'

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
}

const tries = 5
const firstPauseMs = 15

/**
 * Runs `work` in a transaction and commits. A conflict runs it again after a random pause that grows; after five
 * conflicts the caller is asked to try again. Work must therefore decide everything from what it reads inside.
 */
export async function runTransaction<T>(sdk: SdkDb, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(sdk, work)
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error
      if (attempt === tries) throw new DomainError('BUSY_TRY_AGAIN', { retryAfterMs: 1000 })
      await pause(Math.random() * firstPauseMs * 2 ** attempt)
    }
  }
}

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
  }
}

const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))
