import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { blockActions } from '@shared/limits/block-actions'
import { isStanding, type ReporterBlock } from '@shared/limits/reporter-block'
import { ownIdsOf } from '@shared/people/bind-staff'
import type { Actor } from '../../platform/actor'
import { authorize, isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { deskOf } from '../grids/desk'
import { blockTagOf } from '../limits/blocked-until'
import { presentBlock } from './block.presenter'
import { blockPolicy } from './blocks.policy'

const pageSize = 20

/** Blocks over cases of a node and below, or appeals that wait for somebody at a node; newest first. */
export async function listBlocks(
  { scope, list, before }: InputOf<typeof blockActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof blockActions.list>> {
  const [actor, unit] = await Promise.all([ctx.actor(), deskOf(ctx, scope)])
  authorize(actor, 'list', blockPolicy, { orgPath: unit?.path ?? [], relations: [] })
  const { command } = ctx.db
  const found = await ctx.db.collection('reporterBlocks').find({
    where: {
      [list === 'blocks' ? 'orgPath' : 'waitsFor']: scope,
      ...(before === undefined ? {} : { at: command.lt(before) }),
    },
    orderBy: [['at', 'desc']],
    limit: pageSize + 1,
  })
  const now = ctx.clock.now()
  return {
    blocks: found.slice(0, pageSize).map(block => ({ ...presentBlock(ctx, block), ...actsOn(actor, block, now) })),
    more: found.length > pageSize,
  }
}

const actsOn = (actor: Actor, block: ReporterBlock, now: number) => ({
  mayLift: isStanding(block, now) && isAllowed(actor, 'lift', blockPolicy, { orgPath: block.orgPath, relations: [] }),
  mayDecide:
    block.waitsFor !== null &&
    actor.person?._id !== block.by.personId &&
    isAllowed(actor, 'decideAppeal', blockPolicy, { orgPath: block.appealPath, relations: [] }),
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
  return { blocks: found.map(block => withoutNames(presentBlock(ctx, block))) }
}

/** Who decided is told by level, not by name: nobody is to be asked at home about it. */
const withoutNames = <T extends { readonly events: readonly { readonly byName: string | null }[] }>(block: T): T => ({
  ...block,
  events: block.events.map(event => ({ ...event, byName: null })),
})
