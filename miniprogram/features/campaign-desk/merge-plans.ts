import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { isEqual } from '@shared/kernel/is-equal'

export type PlanField = keyof CampaignPlan

const fieldsOf = (plan: CampaignPlan): PlanField[] => Object.keys(plan) as PlanField[]

/** What differs between two plans. */
const changedFields = (before: CampaignPlan, after: CampaignPlan): readonly PlanField[] =>
  fieldsOf(before).filter(field => !isEqual(before[field], after[field]))

export interface Merge {
  /** Their plan with what only I changed. */
  readonly plan: CampaignPlan
  readonly theirs: readonly PlanField[]
  readonly mine: readonly PlanField[]
  /** Changed by both, and differently: `plan` has theirs. */
  readonly both: readonly PlanField[]
}

/** What two editors made of the same plan, part by part. Nothing of theirs is lost without being named. */
export function mergePlans(base: CampaignPlan, mine: CampaignPlan, theirs: CampaignPlan): Merge {
  const byThem = changedFields(base, theirs)
  const byMe = changedFields(base, mine).filter(field => !isEqual(mine[field], theirs[field]))
  const both = byMe.filter(field => byThem.includes(field))
  const only = byMe.filter(field => !both.includes(field))
  const kept = Object.fromEntries(only.map(field => [field, mine[field]]))
  return { plan: { ...theirs, ...kept }, theirs: byThem, mine: only, both }
}
