import type { Campaign, CampaignStepKind } from '@shared/campaigns/campaign'
import { isOwnCampaign } from '@shared/campaigns/campaign-steps'
import type { CampaignForDesk, campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { presentForDesk } from './desk.presenter'
import { campaignFor } from './seen-campaign'
import { isDone, requireState, takeStep } from './take-campaign-step'
import { requireReady } from './whole-plan'

interface Asked {
  readonly requestId: string
  readonly campaignId: string
  readonly seenRevision: number
  readonly note?: string
}

type Act = 'submit' | 'decide' | 'pause' | 'resume' | 'end'

/** May they → was it done before → can it be done now → what else must hold → the step. */
async function plainStep(
  ctx: Context,
  act: Act,
  kind: CampaignStepKind,
  { requestId, campaignId, seenRevision, note = undefined }: Asked,
  require: (campaign: Campaign, personId: string) => Promise<void> | void = () => undefined,
): Promise<CampaignForDesk> {
  const { campaign, person } = await campaignFor(ctx, act, campaignId)
  const by = { requestId, person, kind, note: note ?? null }
  if (isDone(campaign, by)) return presentForDesk(ctx, campaign)
  requireState(campaign, kind)
  await require(campaign, person._id)
  return presentForDesk(ctx, await takeStep(ctx, campaign, seenRevision, by))
}

export const submitCampaign = (input: InputOf<typeof campaignDeskActions.submit>, ctx: Context) =>
  plainStep(ctx, 'submit', 'submitted', input, campaign => requireReady(ctx, campaign))

/** Approves exactly the revision that was seen. Throws `OWN_CAMPAIGN` for whoever wrote it. */
export const decideCampaign = (input: InputOf<typeof campaignDeskActions.decide>, ctx: Context) =>
  plainStep(ctx, 'decide', input.approve ? 'approved' : 'sentBack', input, (campaign, personId) => {
    if (isOwnCampaign(campaign, personId)) throw new DomainError('OWN_CAMPAIGN')
  })

export const pauseCampaign = (input: InputOf<typeof campaignDeskActions.pause>, ctx: Context) =>
  plainStep(ctx, 'pause', 'paused', input)

export const resumeCampaign = (input: InputOf<typeof campaignDeskActions.resume>, ctx: Context) =>
  plainStep(ctx, 'resume', 'resumed', input)

export const endCampaign = (input: InputOf<typeof campaignDeskActions.end>, ctx: Context) =>
  plainStep(ctx, 'end', 'ended', input)
