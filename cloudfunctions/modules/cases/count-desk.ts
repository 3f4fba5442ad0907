import type { caseActions } from '@shared/cases/actions'
import { deskListName } from '@shared/cases/desk-lists'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { deskInView, deskListWhere } from './desk-lists'

/** What waits at a desk, in numbers. */
export async function countDesk(
  { scope }: InputOf<typeof caseActions.deskCounts>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.deskCounts>> {
  const unit = await deskInView(ctx, scope, 'deskCounts')
  const cases = ctx.db.collection('cases')
  const counts = await Promise.all(
    deskListName.options.map(async list => ({ list, count: await cases.count(deskListWhere[list](ctx, unit)) })),
  )
  return { name: unit.desk.name, counts }
}
