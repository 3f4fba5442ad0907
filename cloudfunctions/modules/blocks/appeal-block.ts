import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { BlockView, blockActions } from '@shared/limits/block-actions'
import { isStanding } from '@shared/limits/reporter-block'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Context } from '../../platform/context'
import { blockTagOf } from '../limits/blocked-until'
import { presentBlock } from './block.presenter'
import { knownBlock, putBlock, withEvent } from './block.repository'

/** The blocked person objects, once; somebody else's block does not exist for them (`NOT_FOUND`). */
export async function appealBlock(
  { requestId, blockId, text }: InputOf<typeof blockActions.appeal>,
  ctx: Context,
): Promise<BlockView> {
  const { person } = await ctx.actor()
  const now = ctx.clock.now()
  return ctx.db.transaction(async tx => {
    const block = await knownBlock(tx, blockId)
    const isOwn = person && ownIdsOf(person).some(id => ctx.secrets.sameTag(block.tag, blockTagOf(ctx, id)))
    if (!isOwn) throw new DomainError('NOT_FOUND')
    if (block.appealRequestId === requestId) return presentBlock(ctx, block)
    if (block.appealRequestId !== null) throw new DomainError('ALREADY_APPEALED')
    if (!isStanding(block, now)) throw new DomainError('NOT_FOUND')
    const event = { kind: 'appealed', at: now, by: null, note: text } as const
    const appealed = withEvent(block, event, { appealRequestId: requestId, waitsFor: block.appealPath })
    await putBlock(tx, appealed, now)
    return presentBlock(ctx, appealed)
  })
}
