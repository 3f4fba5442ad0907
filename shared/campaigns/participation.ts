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

/** What is proven of a customer. */
export type Proven = Pick<Participation, 'tierIds' | 'customerTier' | 'homeOutletId'>

/** Whether a campaign is for this customer at all. */
export const isInvited = ({ audience }: Pick<Conditions, 'audience'>, known: Proven | null): boolean =>
  audience === null || (known?.customerTier != null && audience.includes(known.customerTier))

const isReached = (tier: Pick<Tier, 'id' | 'qualification'>, known: Proven | null): boolean =>
  tier.qualification.kind === 'open' || known?.tierIds.includes(tier.id) === true

/** Ids of the tiers whose qualification a customer has met, in the order of the campaign. */
export const tiersReached = (tiers: readonly Tier[], known: Proven | null): string[] =>
  tiers.filter(each => isReached(each, known)).map(each => each.id)

/** Whether a customer may claim this tier at this outlet, stock and quota aside. */
export function isEntitled(
  conditions: Conditions,
  tier: Pick<Tier, 'id' | 'qualification'>,
  outletId: string,
  known: Proven | null,
): boolean {
  if (!isInvited(conditions, known)) return false
  if (conditions.homeOutletOnly && known?.homeOutletId !== outletId) return false
  return isReached(tier, known)
}
