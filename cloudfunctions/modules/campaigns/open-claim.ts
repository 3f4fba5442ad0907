import type { Campaign } from '@shared/campaigns/campaign'
import { type Claim, freeSlot, slotId } from '@shared/campaigns/claim'
import { expiryOf, type Wanted } from '@shared/campaigns/claim-terms'
import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'

const tries = 8
export const firstAttempt = 'first'

export interface Opened {
  readonly claim: Claim
  /** False: an earlier try of the same request made it. */
  readonly isNew: boolean
}

/**
 * Writes down that a customer claims, in a free slot of their limit. Most have none yet, so it tries the first slot before it
 * looks. Throws `CLAIM_LIMIT_REACHED`.
 */
export async function openClaim(
  ctx: Pick<Context, 'db' | 'clock'>,
  campaign: Campaign,
  customerId: string,
  requestId: string,
  wanted: Wanted,
): Promise<Opened> {
  const claims = ctx.db.collection('claims')
  let slot: number | null = 0
  for (let turn = 0; turn < tries; turn += 1) {
    const claim = newClaim(campaign, customerId, requestId, wanted, slot, ctx.clock.now())
    try {
      await claims.insert(claim)
      return { claim, isNew: true }
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error
    }
    const known = await claims.find({ where: { campaignId: campaign._id, customerId }, limit: 1000 })
    const same = known.find(each => each.requestId === requestId)
    if (same) return { claim: same, isNew: false }
    slot = freeSlot(known, campaign.claimsPerCustomer)
    if (slot === null) throw new DomainError('CLAIM_LIMIT_REACHED')
  }
  throw new DomainError('BUSY_TRY_AGAIN', { retryAfterMs: 1000 })
}

function newClaim(
  campaign: Campaign,
  customerId: string,
  requestId: string,
  { outletId, tierId, giftId }: Wanted,
  slot: number,
  now: number,
): Claim {
  return {
    _id: slotId(campaign._id, customerId, slot),
    requestId,
    campaignId: campaign._id,
    customerId,
    outletId,
    tierId,
    giftId,
    day: localDateOf(now),
    at: now,
    expiresAt: expiryOf(campaign, now),
    state: 'taking',
    attempt: firstAttempt,
    why: null,
    endedAt: null,
  }
}
