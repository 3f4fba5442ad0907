import type { ClaimView, Voucher } from '@shared/campaigns/actions'
import type { CheckedClaim } from '@shared/campaigns/counter-actions'
import type { Outlet } from '@shared/campaigns/outlet'
import type { Collections } from '../../cloudfunctions/platform/collections'
import type { Database } from '../../cloudfunctions/platform/database'
import { aCampaign, putCampaign } from './a-campaign'
import { newId } from './builders'
import { allowCampaigns, anOutlet, staffOf } from './campaign-trials'
import type { TestCloud } from './cloud'
import { codes } from './small-territory'

/** Open every day from morning to evening. */
const everyDay = Array.from({ length: 7 }, (_, weekday) => ({ weekday, from: '09:00', to: '17:30' }))

export const atCounter = ['counter-an', 'counter-bo'] as const

/** A campaign with three of each gift at `east` and `west`, open to all; tier `two` needs a second person. Two people are staff of `east`. */
export async function putCounter(cloud: TestCloud, campaignId = newId('campaign')): Promise<string> {
  await allowCampaigns(cloud)
  const { db } = cloud.services
  const orgPath = [codes.county, codes.street, codes.osmanthus]
  const outletOf = (_id: string, staffIds: string[]): Outlet => ({
    ...anOutlet({ name: `${_id}网点`, staffIds, shifts: everyDay }),
    ...{ _id, revision: 1, orgPath, requestId: _id },
  })
  await insertMissing(db, 'outlets', [outletOf('east', [...atCounter]), outletOf('west', ['counter-far'])])
  const role = [{ role: 'outlet_staff', scope: codes.osmanthus }] as const
  const staff = [...atCounter, 'counter-far'].map(each => staffOf(each, role))
  await insertMissing(db, 'people', staff)
  const plain = aCampaign()
  const tiers = plain.tiers.map(each => ({ ...each, needsSecond: each.id === 'two' }))
  await putCampaign(db, { ...plain, _id: campaignId, tiers, orgCode: codes.osmanthus, orgPath }, 3)
  return campaignId
}

const insertMissing = async <Name extends 'outlets' | 'people'>(
  db: Database,
  name: Name,
  all: readonly Collections[Name][],
): Promise<void> => {
  for (const each of all) if (!(await db.collection(name).get(each._id))) await db.collection(name).insert(each)
}

/** A customer claims at `east`. */
export const claimAs = (cloud: TestCloud, customer: string, campaignId: string, tierId = 'one'): Promise<ClaimView> =>
  cloud.ask(customer, 'campaigns', 'claim', {
    ...{ requestId: newId(), campaignId, outletId: 'east', tierId, giftId: 'umbrella' },
  })

export async function codeOf(cloud: TestCloud, customer: string, claimId: string): Promise<string> {
  const { code } = await cloud.ask<Voucher>(customer, 'campaigns', 'voucher', { requestId: newId(), claimId })
  return code?.code ?? ''
}

/** Somebody of the outlet looks at what the customer's screen shows now. */
export async function lookAt(
  cloud: TestCloud,
  customer: string,
  claimId: string,
  who: string = atCounter[0],
): Promise<CheckedClaim> {
  const code = await codeOf(cloud, customer, claimId)
  return cloud.ask(`custom:${who}`, 'counter', 'look', { requestId: newId(), outletId: 'east', code })
}
