import type { Campaign } from '@shared/campaigns/campaign'
import { type OutletCounters, outletCountersId } from '@shared/campaigns/outlet-counters'
import type { Database } from '../../cloudfunctions/platform/database'

export const aCampaign = (with_: Partial<Campaign> = {}): Campaign => ({
  _id: 'autumn',
  revision: 1,
  name: '秋季社区服务周',
  status: 'published',
  firstDay: '2026-11-01',
  lastDay: '2026-12-31',
  outletIds: ['east', 'west'],
  gifts: [
    { id: 'umbrella', name: '雨伞', valueFen: 2500 },
    { id: 'oil', name: '食用油', valueFen: 6000 },
  ],
  tiers: [
    { id: 'one', name: '办一项服务', giftIds: ['umbrella'], perDay: 5 },
    { id: 'two', name: '办两项服务', giftIds: ['umbrella', 'oil'], perDay: 3 },
  ],
  claimsPerCustomer: 1,
  holdDays: 2,
  ...with_,
})

/** Writes a campaign with so much of each gift at each outlet. */
export async function putCampaign(db: Database, campaign: Campaign, supplied: number): Promise<void> {
  await db.collection('campaigns').insert(campaign)
  await db
    .collection('campaignOutlets')
    .insertMany(campaign.outletIds.map(each => countersOf(campaign, each, supplied)))
}

const countersOf = (campaign: Campaign, outletId: string, supplied: number): OutletCounters => ({
  _id: outletCountersId(campaign._id, outletId),
  campaignId: campaign._id,
  outletId,
  running: true,
  gifts: Object.fromEntries(campaign.gifts.map(({ id }) => [id, { supplied, free: supplied }])),
  quotas: {},
  taking: {},
  fences: {},
})
