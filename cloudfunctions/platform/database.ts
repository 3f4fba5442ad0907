import type { CollectionName, Collections } from './collections'
import { answerOf } from './database-errors'
import type { Commands, QueryCommand, SdkDb, UpdateCommand } from './sdk'
import { runTransaction, type Transaction } from './transaction'

type Scalar = string | number | boolean | null

/** Equality on dotted paths, or a command (`db.command.in([…])`). */
export type Where = Readonly<Record<string, Scalar | QueryCommand>>

/** New values of whole fields, or update commands (`db.command.inc(1)`); a dotted path names a field inside one. */
export type Changes<D> = { readonly [K in Exclude<keyof D, '_id'>]?: D[K] | UpdateCommand } & {
  readonly [path: `${string}.${string}`]: unknown
}

interface Find<F> {
  readonly where: Where
  readonly orderBy?: readonly (readonly [path: string, direction: 'asc' | 'desc'])[]
  /** At most 1000, as on the cloud. */
  readonly limit: number
  /** Only these and `_id`: what is large and not needed is neither sent nor decoded. */
  readonly fields?: readonly F[]
}

/** A step of a pipeline, in the words of the cloud's database. */
export type Stage = readonly [name: 'match' | 'project' | 'group' | 'sort' | 'limit', value: object | number | string]

export interface Collection<D> {
  get(id: string): Promise<D | null>
  find<F extends keyof D = keyof D>(query: Find<F>): Promise<Pick<D, F>[]>
  count(where: Where): Promise<number>
  /** What a pipeline makes of the matching documents, counted where they lie; not limited to 1000. */
  aggregate<T>(where: Where, stages: readonly Stage[]): Promise<T[]>
  /** Throws `DuplicateKey` when the id or a unique field exists. */
  insert(doc: D): Promise<void>
  insertMany(docs: readonly D[]): Promise<void>
  /** Changes every matching document, each atomically; answers how many. */
  update(where: Where, changes: Changes<D>): Promise<number>
  /** Changes one matching document atomically and answers it as it is now, or null when none matched. */
  updateAndReturn(where: Where, changes: Changes<D>): Promise<D | null>
  remove(where: Where): Promise<number>
}

/** The cloud's document database, typed by what is stored (collections.ts). */
export interface Database {
  readonly command: Commands
  collection<N extends CollectionName>(name: N): Collection<Collections[N]>
  /** All or nothing; see `Transaction` for what may happen inside. Work may run several times. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>
}

export function createDatabase(sdk: () => SdkDb): Database {
  return {
    get command() {
      return sdk().command
    },
    collection: name => collectionOf(sdk(), name),
    transaction: work => runTransaction(sdk(), work),
  }
}

function collectionOf<N extends CollectionName>(sdk: SdkDb, name: N): Collection<Collections[N]> {
  type D = Collections[N]
  const all = sdk.collection(name)
  return {
    async get(id) {
      const { data } = await answerOf(all.doc(id).get())
      return (data[0] as D | undefined) ?? null
    },
    async find({ where, orderBy = [], limit, fields }) {
      const ordered = orderBy.reduce((query, [path, direction]) => query.orderBy(path, direction), all.where(where))
      const chosen = fields ? ordered.field(Object.fromEntries(fields.map(field => [field, true]))) : ordered
      const { data } = await answerOf(chosen.limit(limit).get())
      return data as D[]
    },
    async count(where) {
      const { total } = await answerOf(all.where(where).count())
      return total ?? 0
    },
    async aggregate<T>(where: Where, stages: readonly Stage[]) {
      const pipeline = stages.reduce((built, [name, value]) => built[name](value), all.aggregate().match(where))
      const { data } = await answerOf(pipeline.end())
      return data as T[]
    },
    async insert(doc) {
      await answerOf(all.add(doc))
    },
    async insertMany(docs) {
      if (docs.length) await answerOf(all.add([...docs]))
    },
    async update(where, changes) {
      const { updated } = await answerOf(all.where(where).update(wholeFields(sdk, changes)))
      return updated ?? 0
    },
    async updateAndReturn(where, changes) {
      const { updated, doc } = await answerOf(all.where(where).updateAndReturn(wholeFields(sdk, changes)))
      return updated ? (doc as D) : null
    },
    async remove(where) {
      const { deleted } = await answerOf(all.where(where).remove())
      return Number(deleted)
    },
  }
}

/**
 * node-sdk flattens nested objects of an update into dotted paths: a field would be merged where it should be
 * replaced, and a field that is null would be refused. `set` keeps each value whole.
 */
function wholeFields(sdk: SdkDb, changes: object): Record<string, unknown> {
  const isCommand = (value: unknown) => typeof value === 'object' && value !== null && '_internalType' in value
  return Object.fromEntries(
    Object.entries(changes)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, isCommand(value) ? value : sdk.command.set(value)]),
  )
}
