import type { Campaign } from '@shared/campaigns/campaign'
import type { CampaignForDesk, campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { scopeNodes } from '../people/scope-nodes'
import { campaignDeskPolicy } from './desk.policy'
import { presentForDesk } from './desk.presenter'
import { isDone, stepOf } from './take-campaign-step'
import { requireOwnPlaces } from './whole-plan'

/** Begins a campaign of a place. Its id is the id of the request, so the same request begins one. */
export async function createCampaign(
  { requestId, orgCode, plan }: InputOf<typeof campaignDeskActions.create>,
  ctx: Context,
): Promise<CampaignForDesk> {
  const [actor, nodes] = await Promise.all([ctx.actor(), scopeNodes(ctx, [orgCode])])
  const orgPath = nodes.get(orgCode)?.path ?? []
  authorize(actor, 'create', campaignDeskPolicy, { orgPath, relations: [] })
  const { person } = actor
  if (!person) throw new DomainError('NOT_ALLOWED')
  await requireOwnPlaces(ctx, { orgCode }, plan)
  const by = { requestId, person, kind: 'saved' as const, note: null }
  const changedAt = ctx.clock.now()
  const campaign: Campaign = {
    ...plan,
    _id: requestId,
    revision: 1,
    status: 'draft',
    orgCode,
    orgPath,
    changedAt,
    steps: [stepOf(by, changedAt)],
  }
  const campaigns = ctx.db.collection('campaigns')
  try {
    await campaigns.insert(campaign)
    return await presentForDesk(ctx, campaign)
  } catch (error) {
    const stored = error instanceof DuplicateKey ? await campaigns.get(requestId) : null
    if (!stored) throw error
    isDone(stored, by)
    return presentForDesk(ctx, stored)
  }
}
