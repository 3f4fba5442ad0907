import type { Campaign } from '@shared/campaigns/campaign'
import { newCounters } from '@shared/campaigns/outlet-counters'
import type { Database } from '../../cloudfunctions/platform/database'
import { codes } from './small-territory'

export const aCampaign = (with_: Partial<Campaign> = {}): Campaign => ({
  _id: 'autumn',
  revision: 1,
  name: '秋季社区服务周',
  status: 'published',
  orgCode: codes.county,
  orgPath: [codes.county],
  changedAt: 0,
  steps: [],
  rules: '凭办事记录到网点领取，每人一份，领完为止。',
  organiser: { name: '清河县社区服务中心', phone: '02985550000' },
  coOrganisers: [],
  commercial: false,
  scopeCodes: [codes.county],
  audience: null,
  homeOutletOnly: false,
  supply: [],
  budget: [],
  firstDay: '2026-11-01',
  lastDay: '2026-12-31',
  outletIds: ['east', 'west'],
  gifts: [
    { id: 'umbrella', name: '雨伞', valueFen: 2500 },
    { id: 'oil', name: '食用油', valueFen: 6000 },
  ],
  tiers: [
    {
      id: 'one',
      name: '办一项服务',
      qualification: { kind: 'open' },
      giftIds: ['umbrella'],
      perDay: 5,
      needsSecond: false,
    },
    {
      id: 'two',
      name: '办两项服务',
      qualification: { kind: 'open' },
      giftIds: ['umbrella', 'oil'],
      perDay: 3,
      needsSecond: false,
    },
  ],
  claimsPerCustomer: 1,
  holdDays: 2,
  ...with_,
})

/** So much of each gift at each outlet. */
export const supplyOf = ({ outletIds, gifts }: Pick<Campaign, 'outletIds' | 'gifts'>, amount: number) =>
  outletIds.flatMap(outletId => gifts.map(({ id: giftId }) => ({ outletId, giftId, amount })))

/** Writes a campaign with so much of each gift at each outlet. */
export async function putCampaign(db: Database, campaign: Campaign, supplied: number): Promise<void> {
  await db.collection('campaigns').insert(campaign)
  await db
    .collection('campaignOutlets')
    .insertMany(
      campaign.outletIds.map(each =>
        newCounters(campaign._id, each, { ...campaign, supply: supplyOf(campaign, supplied) }),
      ),
    )
}
