import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { blockActions } from '@shared/limits/block-actions'
import { isStanding, type ReporterBlock } from '@shared/limits/reporter-block'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Actor } from '../../platform/actor'
import { authorize, isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { deskOf } from '../grids/desk'
import { blockTagOf } from '../limits/blocked-until'
import { isDecider, presentBlock, presentOwnBlock } from './block.presenter'
import { blockPolicy } from './blocks.policy'

const pageSize = 20

/** Blocks over cases of a node and below, or appeals that wait for somebody at a node; newest first. */
export async function listBlocks(
  { scope, list, after }: InputOf<typeof blockActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof blockActions.list>> {
  const [actor, unit] = await Promise.all([ctx.actor(), deskOf(ctx, scope)])
  authorize(actor, 'list', blockPolicy, { orgPath: unit?.path ?? [], relations: [] })
  const found = await pageAfter(ctx.db, ctx.db.collection('reporterBlocks'), {
    where: { [list === 'blocks' ? 'orgPath' : 'waitsFor']: scope },
    by: 'at',
    order: 'desc',
    after,
    limit: pageSize + 1,
  })
  const now = ctx.clock.now()
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    blocks: page.map(block => ({ ...presentBlock(ctx, block, actor), ...actsOn(actor, block, now) })),
    next: last && found.length > pageSize ? { at: last.at, id: last._id } : null,
  }
}

const actsOn = (actor: Actor, block: ReporterBlock, now: number) => ({
  mayLift: isStanding(block, now) && isAllowed(actor, 'lift', blockPolicy, { orgPath: block.orgPath, relations: [] }),
  mayDecide: block.waitsFor !== null && isDecider(actor, block),
})

/** Blocks of the caller that stand. */
export async function listOwnBlocks(_input: object, ctx: Context): Promise<OutputOf<typeof blockActions.mine>> {
  const { person } = await ctx.actor()
  if (!person) return { blocks: [] }
  const now = ctx.clock.now()
  const tags = ownIdsOf(person).map(id => blockTagOf(ctx, id))
  const standing = { tag: ctx.db.command.in(tags), until: ctx.db.command.gt(now), liftedAt: null }
  const found = await ctx.db
    .collection('reporterBlocks')
    .find({ where: standing, orderBy: [['until', 'desc']], limit: pageSize })
  return { blocks: found.map(block => presentOwnBlock(ctx, block)) }
}
