import type { ClaimView, campaignActions } from '@shared/campaigns/actions'
import type { Campaign } from '@shared/campaigns/campaign'
import type { Claim } from '@shared/campaigns/claim'
import { tierFor, type Wanted } from '@shared/campaigns/claim-terms'
import { isEntitled, isOpenToAll } from '@shared/campaigns/participation'
import type { Tier } from '@shared/campaigns/tier'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { campaignOf } from './campaign.repository'
import { presentClaim } from './claim.presenter'
import { openClaim } from './open-claim'
import { failClaim, fenceOff, takeOver } from './open-tries'
import { provenOf } from './own-standing'
import { takeStock } from './take-stock'
import { holdClaims, noteTaken, settledAt } from './unsettled'

/**
 * A gift for the caller (docs/adr/0016): written down in a free slot of their limit, then stock and quota taken together.
 * Killed between the two, the same request goes on where it stopped, or the sweep ends it.
 */
export async function claimGift(input: InputOf<typeof campaignActions.claim>, ctx: Context): Promise<ClaimView> {
  const { campaignId, requestId, ...wanted } = input
  const campaign = await campaignOf(ctx, campaignId)
  const tier = tierOrClosed(campaign, wanted, ctx.clock.now())
  if (!tier) return presentClaim(await goOn(ctx, campaign, await madeBefore(ctx, input)))
  await requireEntitled(ctx, campaign, tier, wanted.outletId)
  const { claim, isNew } = await openClaim(ctx, campaign, ctx.residentId(), requestId, wanted)
  return presentClaim(isNew ? await take(ctx, claim, tier) : await goOn(ctx, campaign, claim))
}

/** null when the campaign takes no new claims now. */
function tierOrClosed(campaign: Campaign, wanted: Wanted, now: number): Tier | null {
  try {
    return tierFor(campaign, wanted, now)
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CAMPAIGN_CLOSED') return null
    throw error
  }
}

/** What the same request claimed before the campaign was paused or over is still the caller's. Throws `CAMPAIGN_CLOSED`. */
async function madeBefore(
  ctx: Context,
  { campaignId, requestId }: InputOf<typeof campaignActions.claim>,
): Promise<Claim> {
  const [claim] = await ctx.db.collection('claims').find({
    where: { campaignId, customerId: ctx.residentId(), requestId },
    limit: 1,
  })
  if (!claim) throw new DomainError('CAMPAIGN_CLOSED')
  return claim
}

/** Throws `NOT_QUALIFIED`. What everybody may have costs no read. */
async function requireEntitled(ctx: Context, campaign: Campaign, tier: Tier, outletId: string): Promise<void> {
  if (isOpenToAll(campaign, tier)) return
  const known = await provenOf(ctx, campaign._id, [tier])
  if (!isEntitled(campaign, tier, outletId, known)) throw new DomainError('NOT_QUALIFIED')
}

async function take(ctx: Context, claim: Claim, tier: Tier): Promise<Claim> {
  const why = await takeStock(ctx, claim, tier, settledAt(ctx.db, claim))
  if (why) return failClaim(ctx, claim, why)
  await noteTaken(ctx, claim)
  return { ...claim, state: 'held' }
}

/**
 * The same request once more. When its stock is taken it is held; else this try fences the earlier ones off, which may still be
 * under way, and takes.
 */
async function goOn(ctx: Context, campaign: Campaign, claim: Claim): Promise<Claim> {
  if (claim.state !== 'taking') return claim
  const { db } = ctx
  const claims = db.collection('claims')
  const tier = campaign.tiers.find(each => each.id === claim.tierId)
  if (!tier) throw new DomainError('NOT_FOUND')
  const mine = await takeOver(ctx, claim)
  if (!mine) return (await claims.get(claim._id)) ?? claim
  const fenced = await fenceOff(ctx, mine)
  if (fenced) {
    const why = await takeStock(ctx, mine, tier, [])
    if (why) return failClaim(ctx, mine, why)
  }
  // Ended meanwhile by another try that found nothing left: then the sweep gives back what this one took.
  return (await holdClaims(db, [mine._id])) ? { ...mine, state: 'held' } : ((await claims.get(mine._id)) ?? mine)
}
