import type { OwnStanding } from '@shared/campaigns/actions'
import type { Campaign } from '@shared/campaigns/campaign'
import { isCounted } from '@shared/campaigns/claim'
import { isInvited, type Proven, participationId, tiersReached } from '@shared/campaigns/participation'
import type { Tier } from '@shared/campaigns/tier'
import type { Context } from '../../platform/context'
import { answeredBefore } from '../forms/own-answers'
import { presentClaim } from './claim.presenter'
import { asItStands } from './own-claims'

/** What is known of the caller: what was written down for them, and which of the forms of these tiers they filled in. */
export async function provenOf(ctx: Context, campaignId: string, tiers: readonly Tier[]): Promise<Proven | null> {
  const [known, filled] = await Promise.all([
    ctx.db.collection('participations').get(participationId(campaignId, ctx.residentId())),
    tiersOfFilledForms(ctx, tiers),
  ])
  if (!known && filled.length === 0) return null
  const { tierIds = [], customerTier = null, homeOutletId = null } = known ?? {}
  return { tierIds: [...tierIds, ...filled], customerTier, homeOutletId }
}

async function tiersOfFilledForms(ctx: Context, tiers: readonly Tier[]): Promise<string[]> {
  const asked = tiers.flatMap(({ id, qualification }) =>
    qualification.kind === 'form' ? [{ id, formId: qualification.formId }] : [],
  )
  if (asked.length === 0) return []
  const { person } = await ctx.actor()
  if (!person) return []
  const answers = await Promise.all(asked.map(({ formId }) => answeredBefore(ctx, formId, person)))
  return asked.filter((_, place) => answers[place]).map(each => each.id)
}

/** How the caller stands to a campaign. */
export async function ownStandingOf(ctx: Context, campaign: Campaign): Promise<OwnStanding> {
  const customerId = ctx.residentId()
  const [proven, claims] = await Promise.all([
    provenOf(ctx, campaign._id, campaign.tiers),
    ctx.db.collection('claims').find({ where: { campaignId: campaign._id, customerId }, limit: 1000 }),
  ])
  const counted = claims.filter(isCounted).sort((a, b) => b.at - a.at)
  const standing = await Promise.all(counted.map(each => asItStands(ctx, each)))
  return {
    invited: isInvited(campaign, proven),
    tierIds: tiersReached(campaign.tiers, proven),
    homeOutletId: proven?.homeOutletId ?? null,
    claims: standing.map(presentClaim),
    claimsLeft: Math.max(0, campaign.claimsPerCustomer - counted.length),
  }
}
