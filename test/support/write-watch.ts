import databaseFile from '../../cloudfunctions/database.json'
import type { CollectionName } from '../../cloudfunctions/platform/collections'
import type { Collection, Database } from '../../cloudfunctions/platform/database'

/** Tells whether a call changed what is stored, at the price of a look only when it writes. */
export interface WriteWatch {
  /** What is stored otherwise than before `call` began, as names of collections. */
  changedBy(call: () => Promise<unknown>): Promise<readonly string[]>
}

const names = Object.keys(databaseFile.collections) as CollectionName[]
/** Tries that are counted and numbers that are taken are meant to stay when an action is refused. */
const spent: readonly string[] = ['attempts', 'counters']
const writing = ['insert', 'insertMany', 'update', 'updateAndReturn', 'remove'] as const

export function watchWrites(db: Database): WriteWatch {
  const { collection, transaction } = db
  let before = new Map<string, string>()
  const look = async (name: CollectionName) => {
    if (!before.has(name)) before.set(name, await storedIn(name))
  }
  const storedIn = async (name: CollectionName) =>
    JSON.stringify(await collection(name).find({ where: {}, orderBy: [['_id', 'asc']], limit: 1000 }))

  jest.spyOn(db, 'transaction').mockImplementation(async work => {
    for (const name of names) await look(name)
    return transaction(work)
  })
  jest.spyOn(db, 'collection').mockImplementation(name => {
    const plain = collection(name) as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>
    const guarded = writing.map(method => {
      const write = async (...args: readonly unknown[]) => {
        await look(name)
        return plain[method]!(...args)
      }
      return [method, write] as const
    })
    return { ...plain, ...Object.fromEntries(guarded) } as unknown as Collection<never>
  })
  return {
    async changedBy(call) {
      before = new Map()
      await call()
      const looked = [...before].filter(([name]) => !spent.includes(name))
      const now = await Promise.all(looked.map(([name]) => storedIn(name as CollectionName)))
      return looked.filter(([, then], i) => now[i] !== then).map(([name]) => name)
    },
  }
}
