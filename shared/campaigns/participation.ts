import type { CampaignPlan } from './campaign-plan'
import type { Tier } from './tier'

/** Stored document of `participations`: how one customer stands to one campaign. */
export interface Participation {
  readonly _id: string
  readonly campaignId: string
  readonly customerId: string
  /** Tiers whose qualification is proven. */
  readonly tierIds: readonly string[]
  /** The tier of the customer, as imported. */
  readonly customerTier: string | null
  readonly homeOutletId: string | null
}

export const participationId = (campaignId: string, customerId: string): string => `${campaignId}:${customerId}`

type Conditions = Pick<CampaignPlan, 'audience' | 'homeOutletOnly'>

/** Whether a claim asks for nothing that only the customer's participation can tell: then it need not be read. */
export const isOpenToAll = ({ audience, homeOutletOnly }: Conditions, tier: Pick<Tier, 'qualification'>): boolean =>
  audience === null && !homeOutletOnly && tier.qualification.kind === 'open'

/** Whether a customer may claim this tier at this outlet, stock and quota aside. */
export function isEntitled(
  conditions: Conditions,
  tier: Pick<Tier, 'id' | 'qualification'>,
  outletId: string,
  known: Pick<Participation, 'tierIds' | 'customerTier' | 'homeOutletId'> | null,
): boolean {
  const { audience, homeOutletOnly } = conditions
  if (audience !== null && (!known?.customerTier || !audience.includes(known.customerTier))) return false
  if (homeOutletOnly && known?.homeOutletId !== outletId) return false
  return tier.qualification.kind === 'open' || known?.tierIds.includes(tier.id) === true
}
