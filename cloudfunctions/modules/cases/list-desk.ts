import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { presentCard } from './case.card'
import { deskInView, deskListWhere } from './desk-lists'

type Input = InputOf<typeof caseActions.deskList>

const pageSize = 30
const earliestFirst = [
  ['deadline.dueAt', 'asc'],
  ['_id', 'asc'],
] as const

/** One page of a desk's list. Many cases are due at the same instant, so a page may end in the middle of one. */
export async function listDesk(input: Input, ctx: Context): Promise<OutputOf<typeof caseActions.deskList>> {
  const unit = await deskInView(ctx, input.scope, 'deskList')
  const found = await pageAfter(ctx, deskListWhere[input.list](ctx, unit), input.after)
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  const now = ctx.clock.now()
  return {
    cases: shown.map(each => presentCard(each, 'staff', now, ctx)),
    next: last && found.length > pageSize ? { dueAt: last.deadline.dueAt, id: last._id } : null,
  }
}

async function pageAfter(ctx: Context, where: Where, after: Input['after']): Promise<readonly Case[]> {
  const cases = ctx.db.collection('cases')
  const limit = pageSize + 1
  if (!after) return cases.find({ where, orderBy: earliestFirst, limit })
  const { gt } = ctx.db.command
  const [same, later] = await Promise.all([
    cases.find({
      where: { ...where, 'deadline.dueAt': after.dueAt, _id: gt(after.id) },
      orderBy: earliestFirst,
      limit,
    }),
    cases.find({ where: { ...where, 'deadline.dueAt': gt(after.dueAt) }, orderBy: earliestFirst, limit }),
  ])
  return [...same, ...later]
}
