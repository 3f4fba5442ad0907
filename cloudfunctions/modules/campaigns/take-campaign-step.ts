import type { Campaign, CampaignStep, CampaignStepKind } from '@shared/campaigns/campaign'
import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { statusAfter } from '@shared/campaigns/campaign-steps'
import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'

export interface StepBy {
  readonly requestId: string
  readonly person: Person
  readonly kind: CampaignStepKind
  readonly note: string | null
}

/** The same act was done before by the same person. Throws when its id was used for something else. */
export function isDone(campaign: Campaign, { requestId, person, kind }: Omit<StepBy, 'note'>): boolean {
  const before = campaign.steps.find(step => step.id === requestId)
  if (!before) return false
  if (before.kind === kind && before.personId === person._id) return true
  throw new DomainError('INPUT_INVALID', { fields: [{ path: 'requestId', rule: 'used' }] })
}

/** Throws `CAMPAIGN_STATE_FORBIDS` when a campaign cannot take the step now. */
export function requireState(campaign: Campaign, kind: CampaignStepKind): Campaign['status'] {
  const status = statusAfter(campaign.status, kind)
  if (!status) throw new DomainError('CAMPAIGN_STATE_FORBIDS')
  return status
}

export const stepOf = ({ requestId, person, kind, note }: StepBy, at: number): CampaignStep => ({
  id: requestId,
  kind,
  at,
  personId: person._id,
  byName: person.name,
  note,
})

/**
 * Writes one step of a campaign: state, history and what it changes in one conditional write on the revision that was seen. Throws
 * `CHANGED_MEANWHILE` when somebody else was faster.
 */
export async function takeStep(
  ctx: Context,
  campaign: Campaign,
  seenRevision: number,
  by: StepBy,
  changes: Partial<CampaignPlan> = {},
): Promise<Campaign> {
  const status = requireState(campaign, by.kind)
  if (campaign.revision !== seenRevision) throw new DomainError('CHANGED_MEANWHILE')
  const at = ctx.clock.now()
  const campaigns = ctx.db.collection('campaigns')
  const updated = await campaigns.updateAndReturn(
    { _id: campaign._id, revision: campaign.revision },
    {
      ...changes,
      status,
      revision: campaign.revision + 1,
      changedAt: at,
      steps: [...withoutLastSave(campaign.steps, by), stepOf(by, at)],
    },
  )
  if (updated) return updated
  const now = await campaigns.get(campaign._id)
  if (now && isDone(now, by)) return now
  throw new DomainError('CHANGED_MEANWHILE')
}

/** Somebody who saves a draft again and again leaves one line in the history. */
function withoutLastSave(steps: Campaign['steps'], { kind, person }: StepBy): Campaign['steps'] {
  const last = steps.at(-1)
  const isAgain = kind === 'saved' && last?.kind === 'saved' && last.personId === person._id && steps.length > 1
  return isAgain ? steps.slice(0, -1) : steps
}
