import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { BlockView, blockActions } from '@shared/limits/block-actions'
import { isStanding } from '@shared/limits/reporter-block'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { presentBlock } from './block.presenter'
import { knownBlock, putBlock, withEvent } from './block.repository'
import { blockPolicy } from './blocks.policy'

/** Ends a block before its time. One that has ended meanwhile is `CHANGED_MEANWHILE`; by this very person it is done. */
export async function liftBlock(
  { blockId, reason }: InputOf<typeof blockActions.lift>,
  ctx: Context,
): Promise<BlockView> {
  const actor = await ctx.actor()
  const now = ctx.clock.now()
  return ctx.db.transaction(async tx => {
    const block = await knownBlock(tx, blockId)
    authorize(actor, 'lift', blockPolicy, { orgPath: block.orgPath, relations: [] })
    const by = actor.person && { personId: actor.person._id, name: actor.person.name }
    const last = block.events.at(-1)
    if (last?.kind === 'lifted' && last.by?.personId === by?.personId) return presentBlock(ctx, block, actor)
    if (!isStanding(block, now)) throw new DomainError('CHANGED_MEANWHILE')
    const event = { kind: 'lifted', at: now, by, note: reason } as const
    const lifted = withEvent(block, event, { liftedAt: now, waitsFor: null })
    await putBlock(tx, lifted, now)
    return presentBlock(ctx, lifted, actor)
  })
}

/** The level above decides on an appeal. Whoever blocked never decides; of two at once the second is told. */
export async function decideAppeal(
  { blockId, lift, reason }: InputOf<typeof blockActions.decideAppeal>,
  ctx: Context,
): Promise<BlockView> {
  const actor = await ctx.actor()
  const now = ctx.clock.now()
  return ctx.db.transaction(async tx => {
    const block = await knownBlock(tx, blockId)
    authorize(actor, 'decideAppeal', blockPolicy, { orgPath: block.appealPath, relations: [] })
    const { person } = actor
    if (!person || person._id === block.by.personId) throw new DomainError('NOT_ALLOWED')
    const kind = lift ? 'lifted' : 'kept'
    const last = block.events.at(-1)
    if (last?.kind === kind && last.by?.personId === person._id) return presentBlock(ctx, block, actor)
    if (block.waitsFor === null) throw new DomainError('CHANGED_MEANWHILE')
    const event = { kind, at: now, by: { personId: person._id, name: person.name }, note: reason } as const
    const decided = withEvent(block, event, { waitsFor: null, ...(lift ? { liftedAt: now } : {}) })
    await putBlock(tx, decided, now)
    return presentBlock(ctx, decided, actor)
  })
}
