import type { campaignActions, OwnClaim } from '@shared/campaigns/actions'
import type { Claim } from '@shared/campaigns/claim'
import { outletCountersId } from '@shared/campaigns/outlet-counters'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { campaignOf } from './campaign.repository'
import { presentClaim } from './claim.presenter'
import { holdClaims } from './unsettled'

const mostListed = 100

/** What the caller claimed, the last first. */
export async function listOwnClaims(
  _input: InputOf<typeof campaignActions.mine>,
  ctx: Context,
): Promise<OutputOf<typeof campaignActions.mine>> {
  const claims = await ctx.db.collection('claims').find({
    where: { customerId: ctx.residentId() },
    orderBy: [['at', 'desc']],
    limit: mostListed,
  })
  return { claims: await presentOwn(ctx, await Promise.all(claims.map(each => asItStands(ctx, each)))) }
}

/**
 * A claim whose stock is taken is held, though its own document may not say so yet (docs/adr/0016): to its customer it was
 * promised, so here it is written down.
 */
export async function asItStands({ db }: Context, claim: Claim): Promise<Claim> {
  if (claim.state !== 'taking') return claim
  const counters = await db.collection('campaignOutlets').get(outletCountersId(claim.campaignId, claim.outletId))
  if (!counters?.taking[claim._id]) return claim
  await holdClaims(db, [claim._id])
  return { ...claim, state: 'held' }
}

/** Throws `NOT_FOUND` for claims of others too: nothing tells that they are there. */
export async function ownClaim(ctx: Context, claimId: string): Promise<Claim> {
  const claim = await ctx.db.collection('claims').get(claimId)
  if (!claim || claim.customerId !== ctx.residentId()) throw new DomainError('NOT_FOUND')
  return asItStands(ctx, claim)
}

/** Claims with the names of what they are for. */
export async function presentOwn(ctx: Context, claims: readonly Claim[]): Promise<OwnClaim[]> {
  const outletIds = [...new Set(claims.map(each => each.outletId))]
  const campaignIds = [...new Set(claims.map(each => each.campaignId))]
  const [outlets, campaigns] = await Promise.all([
    outletIds.length
      ? ctx.db.collection('outlets').find({
          where: { _id: ctx.db.command.in(outletIds) },
          fields: ['_id', 'name'],
          limit: outletIds.length,
        })
      : [],
    Promise.all(campaignIds.map(each => campaignOf(ctx, each))),
  ])
  return claims.map(claim => {
    const campaign = campaigns.find(each => each._id === claim.campaignId)
    return {
      ...presentClaim(claim),
      campaignName: campaign?.name ?? '',
      tierName: campaign?.tiers.find(each => each.id === claim.tierId)?.name ?? '',
      giftName: campaign?.gifts.find(each => each.id === claim.giftId)?.name ?? '',
      outletName: outlets.find(each => each._id === claim.outletId)?.name ?? '',
      claimedAt: claim.at,
      endedAt: claim.endedAt,
    }
  })
}
