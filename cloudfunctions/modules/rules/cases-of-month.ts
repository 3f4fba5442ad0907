import type { Case } from '@shared/cases/case'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'

/** A page takes some tens of milliseconds to replay, and far less than the cloud lets a call return. */
const pageSize = 500

interface Wanted {
  /** Organisation node of the place, or one above it. */
  readonly scope: string
  /** Reported from this instant until before that one. */
  readonly from: number
  readonly until: number
  /** Behind which case the page begins. */
  readonly after: { readonly createdAt: number; readonly id: string } | null
}

/**
 * A page of the cases of a node by when they were reported, oldest first, with the wanted fields. Cases of the same
 * millisecond are told apart by id, so that none is met twice or missed.
 */
export async function casesOfMonth<F extends keyof Case>(
  { db }: Pick<Context, 'db'>,
  { scope, from, until, after }: Wanted,
  fields: readonly F[],
): Promise<{ readonly cases: readonly Pick<Case, F>[]; readonly next: Wanted['after'] }> {
  const { command } = db
  const read = (where: Where, limit: number) =>
    db.collection('cases').find({
      where: { orgPath: scope, ...where },
      orderBy: [
        ['createdAt', 'asc'],
        ['_id', 'asc'],
      ],
      limit,
      fields: ['_id', 'createdAt', ...fields],
    })
  const ties = after ? await read({ createdAt: after.createdAt, _id: command.gt(after.id) }, pageSize) : []
  const begin = after ? command.gt(after.createdAt) : command.gte(from)
  const left = pageSize - ties.length
  const rest = left > 0 ? await read({ createdAt: begin.and(command.lt(until)) }, left) : []
  const cases = [...ties, ...rest]
  const last = cases.at(-1)
  const next = last && cases.length === pageSize ? { createdAt: last.createdAt, id: last._id } : null
  return { cases, next }
}
