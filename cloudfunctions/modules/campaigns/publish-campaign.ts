import type { Campaign } from '@shared/campaigns/campaign'
import type { CampaignForDesk, campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { presentForDesk } from './desk.presenter'
import { openOutlets } from './open-outlets'
import { campaignFor } from './seen-campaign'
import { isDone, requireState, takeStep } from './take-campaign-step'
import { requireOwnPlaces, requireReady } from './whole-plan'

/**
 * Opens a campaign in two steps. First it stands still (`publishing`), then the counters are written from what stands still, then
 * customers may claim. Killed in between, it is published again and goes on: nothing can have been claimed yet, and nothing edited.
 */
export async function publishCampaign(
  { requestId, campaignId, seenRevision }: InputOf<typeof campaignDeskActions.publish>,
  ctx: Context,
): Promise<CampaignForDesk> {
  const { campaign, person } = await campaignFor(ctx, 'publish', campaignId)
  const by = { requestId, person, kind: 'published' as const, note: null }
  if (isDone(campaign, by)) return presentForDesk(ctx, campaign)
  const still = campaign.status === 'publishing' ? campaign : await hold(ctx, campaign, seenRevision, requestId, person)
  await openOutlets(ctx, campaignId, still)
  return presentForDesk(ctx, await takeStep(ctx, still, still.revision, by))
}

/** The gate: nothing is published that lacks a fact the public must be told. */
async function hold(
  ctx: Context,
  campaign: Campaign,
  seenRevision: number,
  requestId: string,
  person: Person,
): Promise<Campaign> {
  requireState(campaign, 'opening')
  if (campaign.revision !== seenRevision) throw new DomainError('CHANGED_MEANWHILE')
  await requireReady(ctx, campaign)
  await requireOwnPlaces(ctx, campaign, campaign)
  const by = { requestId: `${requestId}:opening`, person, kind: 'opening' as const, note: null }
  return takeStep(ctx, campaign, seenRevision, by)
}
