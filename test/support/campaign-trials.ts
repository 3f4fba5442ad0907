import type { Campaign, CampaignStatus } from '@shared/campaigns/campaign'
import { type CampaignPlan, campaignPlan } from '@shared/campaigns/campaign-plan'
import type { Outlet, OutletDetails } from '@shared/campaigns/outlet'
import type { Person, RoleGrant } from '@shared/people/person'
import { aCampaign, putCampaign, supplyOf } from './a-campaign'
import { newId } from './builders'
import type { TestCloud } from './cloud'
import { codes, people } from './small-territory'

/** Somebody who signs in as `custom:<id>`. */
export const staffOf = (_id: string, roles: readonly RoleGrant[]): Person => ({
  ...people[0]!,
  _id,
  identities: [`custom:${_id}`],
  name: _id,
  roles,
})

export const anOutlet = (with_: Partial<OutletDetails> = {}): OutletDetails => ({
  name: '城南网点',
  address: '城南街道桂花路 8 号',
  phone: '02985551111',
  orgCode: codes.osmanthus,
  gridCode: codes.gridA,
  point: null,
  shifts: [{ weekday: 1, from: '09:00', to: '17:30' }],
  staffIds: ['outlet-guo'],
  active: true,
  ...with_,
})

const outletPath: readonly string[] = [codes.county, codes.street, codes.osmanthus]

/** Puts an outlet of 桂花社区 on record; answers its id. */
export async function putOutlet({ services }: TestCloud, _id = newId('outlet')): Promise<string> {
  const outlet: Outlet = { ...anOutlet(), _id, revision: 1, orgPath: outletPath, requestId: _id }
  await services.db.collection('outlets').insert(outlet)
  return _id
}

/** A whole plan for outlets of 桂花社区: three of each gift at each. */
export function aPlan(outletIds: readonly string[], with_: Partial<CampaignPlan> = {}): CampaignPlan {
  const base = aCampaign({ outletIds: [...outletIds], scopeCodes: [codes.osmanthus] })
  return campaignPlan.parse({ ...base, supply: supplyOf(base, 3), ...with_ })
}

/** Lets campaigns run at all: a marketing deployment. */
export async function allowCampaigns({ services: { db } }: TestCloud): Promise<void> {
  await db.collection('rules').remove({ _id: 'campaigns' })
  await db.collection('rules').insert({
    _id: 'campaigns',
    kind: 'campaigns',
    version: 1,
    profile: 'marketing',
    nonCommercial: true,
    depositTiers: false,
    mostDays: 92,
    published: { requestId: 'by-the-test-itself', at: 0, by: null, note: '' },
  })
}

/** A campaign of 桂花社区 in a state, written by somebody who is not among those who try. */
export async function putCampaignIn(cloud: TestCloud, status: CampaignStatus): Promise<Campaign> {
  await allowCampaigns(cloud)
  const outletId = await putOutlet(cloud)
  const campaign: Campaign = {
    ...aPlan([outletId]),
    _id: newId('campaign'),
    revision: 1,
    status,
    orgCode: codes.osmanthus,
    orgPath: outletPath,
    changedAt: 0,
    steps: [{ id: newId(), kind: 'saved', at: 0, personId: 'somebody-else', byName: '别人', note: null }],
  }
  const isOpen = status === 'published' || status === 'paused' || status === 'ended'
  if (isOpen) await putCampaign(cloud.services.db, campaign, 3)
  else await cloud.services.db.collection('campaigns').insert(campaign)
  return campaign
}
