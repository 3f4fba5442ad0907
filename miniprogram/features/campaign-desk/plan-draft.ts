import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { Qualification, Tier } from '@shared/campaigns/tier'

export type Gift = CampaignPlan['gifts'][number]

/** What a campaign begins with: nothing decided, one gift each, good for three days. */
export const emptyPlan = (name: string, scopeCode: string, commercial: boolean): CampaignPlan => ({
  name,
  rules: '',
  organiser: { name: '', phone: '' },
  coOrganisers: [],
  commercial,
  scopeCodes: [scopeCode],
  firstDay: '',
  lastDay: '',
  outletIds: [],
  gifts: [],
  tiers: [],
  claimsPerCustomer: 1,
  holdDays: 3,
  audience: null,
  homeOutletOnly: false,
  supply: [],
  budget: [],
})

/** The first of `gift-1`, `gift-2` … that is not taken. */
export function freeId(kind: 'gift' | 'tier', taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(each => each.id))
  let number = 1
  while (ids.has(`${kind}-${number}`)) number += 1
  return `${kind}-${number}`
}

const changed = <T extends { readonly id: string }>(all: readonly T[], id: string, change: Partial<T>): T[] =>
  all.map(each => (each.id === id ? { ...each, ...change } : each))

export const withNewGift = (plan: CampaignPlan): CampaignPlan => ({
  ...plan,
  gifts: [...plan.gifts, { id: freeId('gift', plan.gifts), name: '', valueFen: 0 }],
})

export const withGift = (plan: CampaignPlan, id: string, change: Partial<Gift>): CampaignPlan => ({
  ...plan,
  gifts: changed(plan.gifts, id, change),
})

/** Without a gift, its stock, and its place in tiers. */
export const withoutGift = (plan: CampaignPlan, id: string): CampaignPlan => ({
  ...plan,
  gifts: plan.gifts.filter(each => each.id !== id),
  tiers: plan.tiers.map(tier => ({ ...tier, giftIds: tier.giftIds.filter(each => each !== id) })),
  supply: plan.supply.filter(each => each.giftId !== id),
})

export const withNewTier = (plan: CampaignPlan): CampaignPlan => ({
  ...plan,
  tiers: [
    ...plan.tiers,
    {
      id: freeId('tier', plan.tiers),
      name: '',
      qualification: { kind: 'open' },
      giftIds: [],
      perDay: 50,
      needsSecond: false,
    },
  ],
})

export const withTier = (plan: CampaignPlan, id: string, change: Partial<Tier>): CampaignPlan => ({
  ...plan,
  tiers: changed(plan.tiers, id, change),
})

export const withoutTier = (plan: CampaignPlan, id: string): CampaignPlan => ({
  ...plan,
  tiers: plan.tiers.filter(each => each.id !== id),
})

/** A tier with a gift put in or taken out. */
export const withGiftTurned = (plan: CampaignPlan, tierId: string, giftId: string): CampaignPlan => ({
  ...plan,
  tiers: plan.tiers.map(tier => (tier.id === tierId ? { ...tier, giftIds: turned(tier.giftIds, giftId) } : tier)),
})

/** A list with something put in at its end, or taken out. */
export const turned = (all: readonly string[], one: string): string[] =>
  all.includes(one) ? all.filter(each => each !== one) : [...all, one]

/** A plan with an outlet put in or, with its stock, taken out. */
export const withOutletTurned = (plan: CampaignPlan, outletId: string): CampaignPlan => ({
  ...plan,
  outletIds: turned(plan.outletIds, outletId),
  supply: plan.supply.filter(each => each.outletId !== outletId || !plan.outletIds.includes(outletId)),
})

export const stockOf = ({ supply }: Pick<CampaignPlan, 'supply'>, outletId: string, giftId: string): number | null =>
  supply.find(each => each.outletId === outletId && each.giftId === giftId)?.amount ?? null

/** A plan with so much of a gift at an outlet; null: nothing said. */
export const withStock = (
  plan: CampaignPlan,
  outletId: string,
  giftId: string,
  amount: number | null,
): CampaignPlan => ({
  ...plan,
  supply: [
    ...plan.supply.filter(each => each.outletId !== outletId || each.giftId !== giftId),
    ...(amount === null ? [] : [{ outletId, giftId, amount }]),
  ],
})

/** The same gifts everywhere: what the first outlet has, for all of them. */
export function withSameStock(plan: CampaignPlan): CampaignPlan {
  const [first] = plan.outletIds
  const lines = plan.supply.filter(each => each.outletId === first)
  return { ...plan, supply: plan.outletIds.flatMap(outletId => lines.map(line => ({ ...line, outletId }))) }
}

/** What a kind of qualification asks for before anybody has said more; null while a form has to be chosen first. */
export function qualificationOf(kind: Qualification['kind'], formId: string | null): Qualification | null {
  if (kind === 'form') return formId === null ? null : { kind, formId }
  if (kind === 'receipts') return { kind, of: 'purchase', amountFen: 10_000, addUp: true }
  return { kind }
}

/** Gifts over all outlets. */
export const supplied = ({ supply }: Pick<CampaignPlan, 'supply'>): number =>
  supply.reduce((sum, each) => sum + (Number.isFinite(each.amount) ? each.amount : 0), 0)
