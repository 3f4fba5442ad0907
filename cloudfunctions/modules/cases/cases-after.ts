import type { Case } from '@shared/cases/case'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'

const earliestFirst = [
  ['deadline.dueAt', 'asc'],
  ['_id', 'asc'],
] as const

/** Where a page of cases ended. */
export interface CasePlace {
  readonly dueAt: number
  readonly id: string
}

/** A list of cases, optionally of those due before an instant. */
export interface CaseList {
  readonly where: Where
  readonly dueBefore?: number
}

/**
 * A page of a list, earliest due first, and where the next one begins. Many cases are due at the same instant, so a page
 * may end in the middle of one.
 */
export async function pageOfCases(
  ctx: Context,
  { where, dueBefore }: CaseList,
  after: CasePlace | undefined,
  pageSize: number,
): Promise<{ readonly cases: readonly Case[]; readonly next: CasePlace | null }> {
  const { gt, lt } = ctx.db.command
  const query = { orderBy: earliestFirst, limit: pageSize + 1 }
  const all = ctx.db.collection('cases')
  const before = dueBefore === undefined ? null : lt(dueBefore)
  const [same, later] = await Promise.all([
    after ? all.find({ where: { ...where, 'deadline.dueAt': after.dueAt, _id: gt(after.id) }, ...query }) : [],
    all.find({ where: { ...where, ...dueIn(after ? gt(after.dueAt) : null, before) }, ...query }),
  ])
  const found = [...same, ...later]
  const cases = found.slice(0, pageSize)
  const last = cases.at(-1)
  return { cases, next: last && found.length > pageSize ? { dueAt: last.deadline.dueAt, id: last._id } : null }
}

type Range = ReturnType<Context['db']['command']['gt']>

function dueIn(after: Range | null, before: Range | null): Where {
  const range = after && before ? after.and(before) : (after ?? before)
  return range ? { 'deadline.dueAt': range } : {}
}
