import { applyEvent } from '@shared/cases/apply-event'
import { isOpen } from '@shared/cases/case-status'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { neighbourActions } from '@shared/neighbours/actions'
import type { Context } from '../../platform/context'
import { putCase } from '../cases/case.repository'
import { endsOf } from './case-family'
import { ownFollows } from './own-follows'

/**
 * Ends the caller's follows of a case, those that came with merged cases too. The count of an ended case stays. Leaving
 * what one does not follow changes nothing.
 */
export async function leaveCase(
  { caseId, requestId }: InputOf<typeof neighbourActions.leave>,
  ctx: Context,
): Promise<OutputOf<typeof neighbourActions.leave>> {
  const end = (await endsOf(ctx, [caseId])).get(caseId)
  const follows = end ? await ownFollows(ctx, end) : []
  if (!end || !follows.length) return { caseId }
  await ctx.db.transaction(async tx => {
    const current = await tx.get('cases', end._id)
    const left: string[] = []
    for (const { _id } of follows) if (await tx.get('caseFollows', _id)) left.push(_id)
    if (!current || !left.length) return
    for (const id of left) await tx.remove('caseFollows', id)
    if (!isOpen(current.status)) return
    const event = {
      id: requestId,
      kind: 'left',
      at: ctx.clock.now(),
      actor: { kind: 'neighbour' },
      note: null,
    } as const
    await putCase(tx, applyEvent(current, { ...event, followers: left.length }), ctx)
  })
  return { caseId: end._id }
}
