import cloudbase from '@cloudbase/node-sdk'
import type { Environment } from './environment'

type App = ReturnType<typeof cloudbase.init>
type Database = ReturnType<App['database']>
export type Command = Database['command']
export type Collection = ReturnType<Database['collection']>
export type Transaction = Awaited<ReturnType<Database['startTransaction']>>

/** Collections that the suite owns, their names behind `contract_`; fixture/database.json says their indexes. */
const COLLECTIONS = ['notes', 'indexed', 'numbers', 'labels', 'seats', 'places'] as const
type Own = (typeof COLLECTIONS)[number]

/** Holds one document while the suite's documents may be around. */
const MARKER = 'contract_marker'

/** What a case works with: the real node-sdk on one environment and its own collections, empty when it begins. */
export interface World extends Readonly<Record<Own, Collection>> {
  readonly environment: Environment
  readonly app: App
  readonly db: Database
  readonly _: Command
  /** Empties the collections that were used since the last time. */
  clean(): Promise<void>
}

export function openWorld(environment: Environment): World {
  // Without it node-sdk looks for Tencent's machine metadata before every call.
  if (environment.endpoint) process.env.TENCENTCLOUD = 'true'
  const app = cloudbase.init({
    env: environment.envId,
    region: environment.region,
    secretId: environment.secretId,
    secretKey: environment.secretKey,
    ...(environment.endpoint && { serviceUrl: `${environment.endpoint}/admin` }),
    ...(environment.ticketKey && { credentials: environment.ticketKey }),
    keepalive: true,
    timeout: 30_000,
  })
  const db = app.database()
  const used = new Set<string>()
  const world = {
    environment,
    app,
    db,
    _: db.command,
    clean: async () => {
      for (const name of used) await db.collection(name).where({}).remove()
      used.clear()
    },
  }
  for (const name of COLLECTIONS) {
    const get = () => {
      used.add(`contract_${name}`)
      return db.collection(`contract_${name}`)
    }
    Object.defineProperty(world, name, { get })
  }
  return world as World
}

const owned = () => COLLECTIONS.map(name => `contract_${name}`)

/**
 * Makes the suite's collections and empties them.
 * @throws when one of them holds documents that are not the suite's
 */
export async function takePossession({ db }: World): Promise<void> {
  const marked = (await documentsIn(db, MARKER)) > 0
  for (const name of owned()) {
    const count = await documentsIn(db, name)
    if (count > 0 && !marked) throw new Error(`${name} holds ${count} documents that are not of this suite`)
  }
  await db.collection(MARKER).doc('running').set({ since: db.serverDate() })
  for (const name of owned()) await db.collection(name).where({}).remove()
}

/** Takes the mark away, so that documents added later are not taken for the suite's. */
export async function leave({ db }: World): Promise<void> {
  for (const name of [...owned(), MARKER]) await db.collection(name).where({}).remove()
}

/** How many documents a collection holds; makes it when it is missing. */
async function documentsIn(db: Database, name: string): Promise<number> {
  try {
    return (await db.collection(name).count()).total ?? 0
  } catch (error) {
    if ((error as { code?: string }).code !== 'DATABASE_COLLECTION_NOT_EXIST') throw error
    await db.createCollection(name)
    return 0
  }
}
