import type { ClaimView } from '@shared/campaigns/actions'
import type { Claim } from '@shared/campaigns/claim'

export const presentClaim = (claim: Claim): ClaimView => {
  const { _id: claimId, campaignId, outletId, tierId, giftId, day, state, why, expiresAt } = claim
  return { claimId, campaignId, outletId, tierId, giftId, day, state, why, expiresAt }
}
