import type { campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { scopeNodes } from '../people/scope-nodes'
import { campaignDeskPolicy } from './desk.policy'
import { presentOutlets } from './outlet.presenter'

const mostListed = 500

export async function listOutlets(
  { orgCode }: InputOf<typeof campaignDeskActions.outlets>,
  ctx: Context,
): Promise<OutputOf<typeof campaignDeskActions.outlets>> {
  const [actor, nodes] = await Promise.all([ctx.actor(), scopeNodes(ctx, [orgCode])])
  authorize(actor, 'outlets', campaignDeskPolicy, { orgPath: nodes.get(orgCode)?.path ?? [], relations: [] })
  const outlets = await ctx.db.collection('outlets').find({
    where: { orgPath: orgCode },
    orderBy: [['_id', 'asc']],
    limit: mostListed,
  })
  return { outlets: await presentOutlets(ctx, outlets) }
}
