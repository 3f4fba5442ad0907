import type { Campaign } from '@shared/campaigns/campaign'
import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { CampaignForDesk, campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { MissingFact } from '@shared/campaigns/missing-facts'
import { worseChanges } from '@shared/campaigns/only-better'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { presentForDesk } from './desk.presenter'
import { openOutlets } from './open-outlets'
import { campaignFor } from './seen-campaign'
import { isDone, requireState, takeStep } from './take-campaign-step'
import { requireOwnPlaces, requireReady } from './whole-plan'

/** Saves a plan: a draft as it comes, a published one only when it gets better for customers. */
export async function saveCampaign(
  { requestId, campaignId, seenRevision, plan }: InputOf<typeof campaignDeskActions.save>,
  ctx: Context,
): Promise<CampaignForDesk> {
  const { campaign, person } = await campaignFor(ctx, 'save', campaignId)
  const isOpen = campaign.status === 'published' || campaign.status === 'paused'
  const by = { requestId, person, kind: isOpen ? ('amended' as const) : ('saved' as const), note: null }
  if (isDone(campaign, by)) return presentForDesk(ctx, campaign)
  requireState(campaign, by.kind)
  if (campaign.revision !== seenRevision) throw new DomainError('CHANGED_MEANWHILE')
  if (isOpen) await requireBetter(ctx, campaign, plan)
  else await requireOwnPlaces(ctx, campaign, plan)
  return presentForDesk(ctx, await takeStep(ctx, campaign, seenRevision, by, plan))
}

/** Outlets and gifts that come later have their stock supplied after this. */
const isStock = ({ fact }: MissingFact) => fact === 'giftWithoutStock' || fact === 'outletWithoutStock'

/** Throws `CAMPAIGN_WORSE`, naming each change. New outlets get their counters first, without stock. */
async function requireBetter(ctx: Context, campaign: Campaign, plan: CampaignPlan): Promise<void> {
  const fields = worseChanges(campaign, plan).map(({ change, of }) => ({ path: of ?? '', rule: change }))
  if (fields.length) throw new DomainError('CAMPAIGN_WORSE', { fields: fields.slice(0, 20) })
  await requireReady(ctx, plan, missing => !isStock(missing))
  const added = plan.outletIds.filter(each => !campaign.outletIds.includes(each))
  await requireOwnPlaces(ctx, campaign, { ...plan, outletIds: added })
  await openOutlets(ctx, campaign._id, plan)
}
