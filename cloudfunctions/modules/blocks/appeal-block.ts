import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { BlockView, blockActions } from '@shared/limits/block-actions'
import { isStanding, type ReporterBlock } from '@shared/limits/reporter-block'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Context } from '../../platform/context'
import { checkedWords } from '../cases/checked-words'
import { blockTagOf } from '../limits/blocked-until'
import { presentOwnBlock } from './block.presenter'
import { knownBlock, putBlock, withEvent } from './block.repository'

/**
 * The blocked person objects, once; somebody else's block does not exist for them (`NOT_FOUND`). What they write is checked
 * as a report is, and taken whatever comes of it.
 */
export async function appealBlock(
  { requestId, blockId, text }: InputOf<typeof blockActions.appeal>,
  ctx: Context,
): Promise<BlockView> {
  const { person } = await ctx.actor()
  const now = ctx.clock.now()
  const isOwn = ({ tag }: ReporterBlock) =>
    person !== null && ownIdsOf(person).some(id => ctx.secrets.sameTag(tag, blockTagOf(ctx, id)))
  const before = await ctx.db.collection('reporterBlocks').get(blockId)
  if (!before || !isOwn(before)) throw new DomainError('NOT_FOUND')
  const [doubt] = before.appealRequestId === null ? await checkedWords(ctx, requestId, text) : []
  const doubted = doubt?.state === 'held' ? ({ doubted: true } as const) : {}
  return ctx.db.transaction(async tx => {
    const block = await knownBlock(tx, blockId)
    if (block.appealRequestId === requestId) return presentOwnBlock(ctx, block)
    if (block.appealRequestId !== null) throw new DomainError('ALREADY_APPEALED')
    if (!isStanding(block, now)) throw new DomainError('NOT_FOUND')
    const event = { kind: 'appealed', at: now, by: null, note: text, ...doubted } as const
    const appealed = withEvent(block, event, { appealRequestId: requestId, waitsFor: block.appealPath })
    await putBlock(tx, appealed, now)
    return presentOwnBlock(ctx, appealed)
  })
}
