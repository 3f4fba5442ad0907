import type { Collections } from '../../cloudfunctions/platform/collections'
import type { Collection, Database } from '../../cloudfunctions/platform/database'
import type { TestCloud } from './cloud'

type Method = 'insert' | 'insertMany' | 'update' | 'find'

/** Runs before the nth call of a method of a collection reaches the database; what it throws, the call throws. */
export interface Interruption {
  readonly collection: keyof Collections
  readonly method: Method
  readonly nth?: number
  readonly by: () => Promise<void>
}

/** The same database, with one of its calls interrupted. */
export function interrupted(db: Database, { collection: name, method, nth = 1, by }: Interruption): Database {
  let calls = 0
  const { collection } = db
  return {
    command: db.command,
    transaction: work => db.transaction(work),
    collection(asked) {
      const plain = collection(asked)
      if (asked !== (name as string)) return plain
      const call = plain[method] as (...args: readonly unknown[]) => Promise<unknown>
      const guarded = async (...args: readonly unknown[]) => {
        calls += 1
        if (calls === nth) await by()
        return call(...args)
      }
      return { ...plain, [method]: guarded } as Collection<Collections[typeof asked]>
    },
  }
}

/** Interrupts one database call of the functions; answers how to end that. */
export function interrupt({ services: { db } }: TestCloud, interruption: Interruption): () => void {
  const { collection } = interrupted(db, interruption)
  const spy = jest.spyOn(db, 'collection').mockImplementation(collection as never)
  return () => spy.mockRestore()
}

/** Runs a call up to an interruption and leaves it there for ever, as when its process is killed. */
export function killedAt(
  cloud: TestCloud,
  interruption: Omit<Interruption, 'by'>,
  call: () => Promise<unknown>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const by = () => {
      restore()
      resolve()
      return new Promise<void>(() => undefined)
    }
    const restore = interrupt(cloud, { ...interruption, by })
    call().then(() => reject(new Error('the call ended before it could be killed')), reject)
  })
}
