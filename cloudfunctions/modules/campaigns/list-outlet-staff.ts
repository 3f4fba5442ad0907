import type { campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { scopeNodes } from '../people/scope-nodes'
import { campaignDeskPolicy } from './desk.policy'

const mostListed = 200

/** Everybody whose role lets them redeem at an outlet of the place: held over it or over a place above. */
export async function listOutletStaff(
  { orgCode }: InputOf<typeof campaignDeskActions.outletStaff>,
  ctx: Context,
): Promise<OutputOf<typeof campaignDeskActions.outletStaff>> {
  const [actor, nodes] = await Promise.all([ctx.actor(), scopeNodes(ctx, [orgCode])])
  const orgPath = nodes.get(orgCode)?.path ?? []
  authorize(actor, 'outletStaff', campaignDeskPolicy, { orgPath, relations: [] })
  const { command } = ctx.db
  const found = await ctx.db.collection('people').find({
    where: {
      roles: command.elemMatch({ role: 'outlet_staff', scope: command.in([...orgPath]) }),
      leftAt: null,
    },
    orderBy: [['_id', 'asc']],
    fields: ['_id', 'name'],
    limit: mostListed,
  })
  return { staff: found.map(({ _id: personId, name }) => ({ personId, name })) }
}
