import type { Campaign } from '@shared/campaigns/campaign'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { campaignDeskPolicy } from './desk.policy'

type OnCampaign = 'get' | 'save' | 'submit' | 'decide' | 'publish' | 'pause' | 'resume' | 'end' | 'supply'

/**
 * A campaign as it is now, and who asks, when they may do this with it. `NOT_FOUND` only for those who may do it somewhere: to
 * everybody else nothing is told.
 */
export async function campaignFor(
  ctx: Context,
  act: OnCampaign,
  campaignId: string,
): Promise<{ readonly campaign: Campaign; readonly person: Person }> {
  const [actor, campaign] = await Promise.all([ctx.actor(), ctx.db.collection('campaigns').get(campaignId)])
  const orgPath = campaign?.orgPath ?? actor.roles.map(held => held.scope)
  authorize(actor, act, campaignDeskPolicy, { orgPath, relations: [] })
  if (!actor.person) throw new DomainError('NOT_ALLOWED')
  if (!campaign) throw new DomainError('NOT_FOUND')
  return { campaign, person: actor.person }
}
