import type cloudbase from '@cloudbase/node-sdk'
import type { Random } from '../../../scripts/demo/random'

type Db = ReturnType<ReturnType<typeof cloudbase.init>['database']>

type Step =
  | { readonly kind: 'read' | 'query' }
  /** Pushes on the server, or reads here and writes the longer list back. */
  | { readonly kind: 'push' | 'rewrite'; readonly element: string }

/** One transaction: steps on lists, ended by a commit or given up. `plain`: one step without a transaction. */
export interface Planned {
  readonly id: string
  readonly steps: readonly (Step & { readonly key: string })[]
  readonly end: 'commit' | 'rollback' | 'plain'
}

/** What a client saw of a transaction. Instants in ms of the machine's clock, which all processes share. */
export interface Seen {
  readonly id: string
  readonly reads: { readonly key: string; readonly list: readonly string[]; readonly own: readonly string[] }[]
  readonly appended: { readonly key: string; readonly element: string }[]
  readonly startedAt: number
  endedAt: number
  committed: boolean
}

/** Collection that holds the lists: `{_id: key, items}`. */
export const listsName = 'lists'

/** Transactions of one client in their order; `name` is no other client's. */
export function planFor(name: string, count: number, keys: readonly string[], random: Random): Planned[] {
  return Array.from({ length: count }, (_, n) => {
    const id = `${name}-${n}`
    let elements = 0
    const step = () => {
      const key = random.pick(keys)
      const kind = random.pick(['read', 'read', 'query', 'push', 'push', 'rewrite'] as const)
      if (kind === 'read' || kind === 'query') return { kind, key }
      elements += 1
      return { kind, key, element: `${id}.${elements}` }
    }
    if (random.chance(0.2)) {
      const key = random.pick(keys)
      const single = random.pick([{ kind: 'read', key } as const, { kind: 'push', key, element: `${id}.1` } as const])
      return { id, end: 'plain', steps: [single] }
    }
    const steps = Array.from({ length: random.int(2, 5) }, step)
    return { id, steps, end: random.chance(0.1) ? 'rollback' : 'commit' }
  })
}

/** Runs a plan, one transaction after the other. Its text also runs in functions, so it uses nothing from outside. */
export async function runPlan(db: Db, plan: readonly Planned[]): Promise<Seen[]> {
  const now = () => Number(process.hrtime.bigint()) / 1e6
  const seen: Seen[] = []
  for (const { id, steps, end } of plan) {
    const one: Seen = { id, reads: [], appended: [], startedAt: now(), endedAt: 0, committed: false }
    const transaction = end === 'plain' ? undefined : await db.startTransaction()
    const lists = (transaction ?? db).collection('lists')
    const read = async (key: string): Promise<string[]> => {
      const { data } = await lists.doc(key).get()
      // A transaction answers the document, a plain read a list of one.
      return ((Array.isArray(data) ? data[0] : data) as { items: string[] }).items
    }
    const saw = (key: string, list: string[]) => {
      const own = one.appended.filter(each => each.key === key).map(({ element }) => element)
      one.reads.push({ key, list, own })
    }
    try {
      for (const step of steps) {
        const { key } = step
        if ('element' in step) {
          const before = step.kind === 'rewrite' ? await read(key) : undefined
          if (before) saw(key, before)
          const items = before ? db.command.set([...before, step.element]) : db.command.push([step.element])
          await lists.doc(key).update({ items })
          one.appended.push({ key, element: step.element })
        } else if (step.kind === 'read') saw(key, await read(key))
        else {
          const { data } = await lists.where({ items: db.command.exists(true) }).get()
          for (const { _id, items } of data as { _id: string; items: string[] }[]) saw(_id, items)
        }
      }
      if (end === 'rollback') await transaction?.rollback('planned')
      else {
        await transaction?.commit()
        one.committed = true
      }
    } catch (error) {
      if ((error as { code?: string }).code !== 'DATABASE_TRANSACTION_CONFLICT') throw error
      // Refused at its commit it has ended already; refused at a write it has not.
      await transaction?.rollback('another was first').catch(() => {})
    }
    one.endedAt = now()
    seen.push(one)
  }
  return seen
}

/** The function `append`: runs plans beside each other in a process of the cloud; answers what each saw. */
export const appendFunction = `
const db = require(${JSON.stringify(require.resolve('@cloudbase/node-sdk'))}).init({ keepalive: true }).database()
const runPlan = ${runPlan.toString()}
exports.main = async ({ plans }) => Promise.all(plans.map(plan => runPlan(db, plan)))
`
