import type { Claim } from '@shared/campaigns/claim'
import { agreedForMs, type CounterLook, lookedForMs, secondState } from '@shared/campaigns/counter'
import type { CheckedClaim } from '@shared/campaigns/counter-actions'
import { type OutletCounters, outletCountersId } from '@shared/campaigns/outlet-counters'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { campaignOf } from '../campaigns/campaign.repository'

/** Throws `NOT_FOUND` for a claim whose campaign does not know its tier or gift, which no claim is. */
export async function giftOf(ctx: Context, { campaignId, tierId, giftId }: Claim) {
  const campaign = await campaignOf(ctx, campaignId)
  const tier = campaign.tiers.find(each => each.id === tierId)
  const gift = campaign.gifts.find(each => each.id === giftId)
  if (!tier || !gift) throw new DomainError('NOT_FOUND')
  return { campaign, tier, gift }
}

/** A claim as the counter sees it. Of the customer only the end of the phone they left. */
export async function presentChecked(ctx: Context, claim: Claim, look: CounterLook): Promise<CheckedClaim> {
  const [{ campaign, tier, gift }, customer, counters, held] = await Promise.all([
    giftOf(ctx, claim),
    ctx.db.collection('people').get(claim.customerId),
    ctx.db.collection('campaignOutlets').get(outletCountersId(claim.campaignId, claim.outletId)),
    ctx.db.collection('claims').count({
      campaignId: claim.campaignId,
      outletId: claim.outletId,
      giftId: claim.giftId,
      state: 'held',
    }),
  ])
  const now = ctx.clock.now()
  const { second } = look
  return {
    claimId: claim._id,
    outletId: claim.outletId,
    campaignName: campaign.name,
    tierName: tier.name,
    giftName: gift.name,
    phoneTail: customer?.phone?.slice(-4) ?? null,
    claimedAt: claim.at,
    expiresAt: claim.expiresAt,
    quotaDay: claim.day,
    stockLeft: freeOf(counters, claim.giftId) + held,
    second: secondState(tier.needsSecond, look, now),
    secondName: second?.agreedBy?.name ?? null,
    lookedUntil: second ? second.askedAt + agreedForMs : look.at + lookedForMs,
  }
}

const freeOf = (counters: OutletCounters | null, giftId: string): number => counters?.gifts[giftId]?.free ?? 0
