import type { caseActions } from '@shared/cases/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { presentCard } from './case.card'
import { pageOfCases } from './cases-after'
import { deskInView, deskListWhere } from './desk-lists'

const pageSize = 30

/** One page of a desk's list. */
export async function listDesk(
  { scope, list, after }: InputOf<typeof caseActions.deskList>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.deskList>> {
  const unit = await deskInView(ctx, scope, 'deskList')
  const { cases, next } = await pageOfCases(ctx, { where: deskListWhere[list](ctx, unit) }, after, pageSize)
  const now = ctx.clock.now()
  return { cases: cases.map(each => presentCard(each, 'staff', now, ctx)), next }
}
