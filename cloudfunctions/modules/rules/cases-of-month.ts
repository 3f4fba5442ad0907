import type { Case } from '@shared/cases/case'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'

/** A page with the logs of its cases takes some tens of milliseconds to replay, and far less than the cloud lets a call return. */
const pageSize = 200

interface Wanted {
  /** Organisation node of the place, or one above it. */
  readonly scope: string
  /** Reported from this instant until before that one. */
  readonly from: number
  readonly until: number
  /** Behind which case the page begins. */
  readonly after: { readonly createdAt: number; readonly id: string } | null
}

/** A page of the cases of a node by when they were reported, oldest first, with the wanted fields. */
export async function casesOfMonth<F extends keyof Case>(
  { db }: Pick<Context, 'db'>,
  { scope, from, until, after }: Wanted,
  fields: readonly F[],
): Promise<{ readonly cases: readonly Pick<Case, F>[]; readonly next: Wanted['after'] }> {
  const cases = await pageAfter(db, db.collection('cases'), {
    where: { orgPath: scope },
    by: 'createdAt',
    from,
    until,
    after: after && { at: after.createdAt, id: after.id },
    limit: pageSize,
    fields: ['_id', 'createdAt', ...fields],
  })
  const last = cases.at(-1)
  const next = last && cases.length === pageSize ? { createdAt: last.createdAt, id: last._id } : null
  return { cases, next }
}
