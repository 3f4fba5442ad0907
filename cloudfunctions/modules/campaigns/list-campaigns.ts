import type { campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { campaignDeskPolicy } from './desk.policy'
import { presentCampaignCard } from './desk.presenter'

const pageSize = 50
const fields = ['name', 'status', 'orgCode', 'firstDay', 'lastDay', 'changedAt'] as const

export async function listCampaigns(
  { after }: InputOf<typeof campaignDeskActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof campaignDeskActions.list>> {
  const actor = await ctx.actor()
  authorize(actor, 'list', campaignDeskPolicy, nothing)
  const { db } = ctx
  const scopes = actor.roles.flatMap(({ role, scope }) =>
    role === 'organiser' || role === 'leader' || role === 'admin' ? [scope] : [],
  )
  const found = await pageAfter(db, db.collection('campaigns'), {
    where: { orgPath: db.command.in([...new Set(scopes)]) },
    by: 'changedAt',
    order: 'desc',
    after: after && { at: after.changedAt, id: after.id },
    limit: pageSize + 1,
    fields: ['_id', ...fields],
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return {
    campaigns: page.map(presentCampaignCard),
    next: last && found.length > pageSize ? { changedAt: last.changedAt, id: last._id } : null,
  }
}
