import * as z from 'zod/mini'
import { diffDays, type LocalDate } from '../kernel/local-date'
import type { CampaignPlan } from './campaign-plan'

/** What campaigns a deployment may run at all, as an administrator sets it. */
export const campaignRulesInput = z.object({
  profile: z.enum(['governance', 'marketing']),
  /** `governance`: campaigns that sell nothing may run. Commercial ones never do (国办函〔2026〕12号). */
  nonCommercial: z.boolean(),
  /** Somebody answers for gifts by deposit amount; without it there are no such tiers. */
  depositTiers: z.boolean(),
  /** Longest campaign, first and last day included. */
  mostDays: z.int().check(z.minimum(1), z.maximum(366)),
})
export type CampaignRulesInput = z.output<typeof campaignRulesInput>

export interface CampaignRules extends CampaignRulesInput {
  readonly version: number
}

/** As delivered: none. */
export const shippedCampaignRules: CampaignRules = {
  version: 1,
  profile: 'governance',
  nonCommercial: false,
  depositTiers: false,
  mostDays: 92,
}

export const campaignObjection = z.enum(['campaignsOff', 'commercialOff', 'depositTiersOff', 'tooLong'])
export type CampaignObjection = z.output<typeof campaignObjection>

/** Why a deployment does not let a campaign run; empty when it does. */
export function objectionsTo(plan: CampaignPlan, rules: CampaignRulesInput): readonly CampaignObjection[] {
  const { profile, nonCommercial, depositTiers, mostDays } = rules
  const objections: CampaignObjection[] = []
  if (profile === 'governance' && plan.commercial) objections.push('commercialOff')
  else if (profile === 'governance' && !nonCommercial) objections.push('campaignsOff')
  if (!depositTiers && plan.tiers.some(isByDeposit)) objections.push('depositTiersOff')
  if (daysOf(plan) > mostDays) objections.push('tooLong')
  return objections
}

const isByDeposit = ({ qualification }: CampaignPlan['tiers'][number]): boolean =>
  qualification.kind === 'receipts' && qualification.of === 'deposit'

/** Days from the first to the last, both included; 0 as long as one of them is open. */
function daysOf({ firstDay, lastDay }: Pick<CampaignPlan, 'firstDay' | 'lastDay'>): number {
  return firstDay && lastDay ? diffDays(firstDay as LocalDate, lastDay as LocalDate) + 1 : 0
}
