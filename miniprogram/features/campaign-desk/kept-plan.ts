import { type CampaignPlan, campaignPlan } from '@shared/campaigns/campaign-plan'
import type { CampaignForDesk } from '@shared/campaigns/desk-actions'
import * as z from 'zod/mini'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { type Merge, mergePlans } from './merge-plans'

const kept = z.object({ revision: z.int(), base: campaignPlan, plan: campaignPlan })

const nameOf = (campaignId: string): string => `campaign:${campaignId}`

/** Keeps on the device what is not saved yet; what cannot be saved as it is typed leaves the last that could. */
export function keepPlan({ campaignId, revision, plan: base }: CampaignForDesk, plan: CampaignPlan): void {
  if (campaignPlan.safeParse(plan).success) keepDraft(nameOf(campaignId), { revision, base, plan })
}

export const dropPlan = (campaignId: string): void => dropDraft(nameOf(campaignId))

/** What was written here before on the same revision, or beside what somebody else has saved since; null: nothing. */
export function keptPlan(current: CampaignForDesk): { readonly plan: CampaignPlan } | { readonly merge: Merge } | null {
  const found = draftOf(nameOf(current.campaignId), kept)
  if (!found || !current.acts.includes('save')) return null
  if (found.revision === current.revision) return { plan: found.plan }
  const merge = mergePlans(found.base, found.plan, current.plan)
  return merge.mine.length > 0 || merge.both.length > 0 ? { merge } : null
}
