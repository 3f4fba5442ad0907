import type { campaignActions, PublicCampaign } from '@shared/campaigns/actions'
import { tierLeft } from '@shared/campaigns/availability'
import type { Campaign, CampaignStatus } from '@shared/campaigns/campaign'
import type { Outlet } from '@shared/campaigns/outlet'
import type { OutletCounters } from '@shared/campaigns/outlet-counters'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { campaignOf } from './campaign.repository'
import { ownStandingOf } from './own-standing'

const shown: readonly CampaignStatus[] = ['published', 'paused', 'ended']

/** A campaign as everybody may see it, and how the caller stands to it; what was never published does not exist. */
export async function viewCampaign(
  { campaignId }: InputOf<typeof campaignActions.view>,
  ctx: Context,
): Promise<OutputOf<typeof campaignActions.view>> {
  const campaign = await campaignOf(ctx, campaignId)
  if (!shown.includes(campaign.status)) throw new DomainError('NOT_FOUND')
  const { db } = ctx
  const ids = [...campaign.outletIds]
  const [counters, outlets, own] = await Promise.all([
    db.collection('campaignOutlets').find({
      where: { campaignId },
      fields: ['outletId', 'gifts', 'quotas'],
      limit: 1000,
    }),
    db.collection('outlets').find({ where: { _id: db.command.in(ids) }, limit: 1000 }),
    ownStandingOf(ctx, campaign),
  ])
  const now = ctx.clock.now()
  const { name, status, firstDay, lastDay, rules, organiser, coOrganisers, gifts, tiers, audience } = campaign
  const { claimsPerCustomer, holdDays, homeOutletOnly } = campaign
  return {
    ...{ campaignId, name, status, firstDay, lastDay, rules, organiser },
    ...{ claimsPerCustomer, holdDays, homeOutletOnly },
    coOrganisers: [...coOrganisers],
    gifts: [...gifts],
    tiers: [...tiers],
    own,
    audience: audience && [...audience],
    outlets: campaign.outletIds.flatMap(outletId => {
      const outlet = outlets.find(each => each._id === outletId)
      const left = counters.find(each => each.outletId === outletId)
      return outlet && left ? [presentOutlet(campaign, outlet, left, now)] : []
    }),
  }
}

function presentOutlet(
  campaign: Campaign,
  { _id: outletId, name, address, phone, point, shifts }: Outlet,
  counters: Pick<OutletCounters, 'gifts' | 'quotas'>,
  now: number,
): PublicCampaign['outlets'][number] {
  return {
    ...{ outletId, name, address, phone, point, shifts },
    gifts: campaign.gifts.map(({ id: giftId }) => ({ giftId, left: counters.gifts[giftId]?.free ?? 0 })),
    tiers: campaign.tiers.map(tier => tierLeft(campaign, tier, counters, now)),
  }
}
