import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import { campaignPlan } from '@shared/campaigns/campaign-plan'
import { type CampaignRulesInput, objectionsTo } from '@shared/campaigns/campaign-rules'
import { type MissingFact, missingFacts } from '@shared/campaigns/missing-facts'
import { type WorseChange, worseChanges } from '@shared/campaigns/only-better'
import { objectionWords, planFieldProblems, sayMissing, sayWorse } from '@shared/messages/campaign-plan-words'

/** Where in the editor something is said; the order of its sections. */
export const planSections = ['facts', 'organiser', 'scope', 'tiers', 'stock', 'budget'] as const
export type PlanSection = (typeof planSections)[number]

/** Sentences beside the fields they are about. */
export type PlanNotes = Readonly<Record<PlanSection, readonly string[]>>

const sectionOfMissing: Readonly<Record<MissingFact['fact'], PlanSection>> = {
  rules: 'facts',
  organiser: 'organiser',
  phone: 'organiser',
  firstDay: 'facts',
  lastDay: 'facts',
  daysReversed: 'facts',
  alreadyOver: 'facts',
  scope: 'scope',
  outlets: 'scope',
  gifts: 'tiers',
  tiers: 'tiers',
  sameId: 'tiers',
  giftOfNoTier: 'tiers',
  tierWithoutGift: 'tiers',
  tierWithUnknownGift: 'tiers',
  giftWithoutStock: 'stock',
  outletWithoutStock: 'stock',
  stockOfNothing: 'stock',
}

const sectionOfWorse: Readonly<Record<WorseChange['change'], PlanSection>> = {
  rulesChanged: 'facts',
  organiserChanged: 'organiser',
  kindChanged: 'facts',
  firstDayLater: 'facts',
  lastDayEarlier: 'facts',
  placeGone: 'scope',
  outletGone: 'scope',
  giftGone: 'tiers',
  giftChanged: 'tiers',
  tierGone: 'tiers',
  giftOutOfTier: 'tiers',
  perDayLess: 'tiers',
  harderToReach: 'tiers',
  fewerClaims: 'tiers',
  holdShorter: 'tiers',
  audienceNarrower: 'scope',
  homeOutletAsked: 'scope',
  supplyChanged: 'stock',
}

const sectionOfField: Readonly<Record<keyof CampaignPlan, PlanSection>> = {
  name: 'facts',
  rules: 'facts',
  firstDay: 'facts',
  lastDay: 'facts',
  commercial: 'facts',
  organiser: 'organiser',
  coOrganisers: 'organiser',
  scopeCodes: 'scope',
  outletIds: 'scope',
  audience: 'scope',
  homeOutletOnly: 'scope',
  gifts: 'tiers',
  tiers: 'tiers',
  claimsPerCustomer: 'tiers',
  holdDays: 'tiers',
  supply: 'stock',
  budget: 'budget',
}

/** Names of outlets and places by their id or code. */
export type Names = ReadonlyMap<string, string>

/** The name of what a note is about: a gift, a tier, an outlet or a place of the plan. */
function nameOf(of: string | null, plan: CampaignPlan, names: Names): string {
  if (of === null) return ''
  return [...plan.gifts, ...plan.tiers].find(each => each.id === of)?.name || (names.get(of) ?? of)
}

const grouped = (notes: readonly (readonly [PlanSection, string])[]): PlanNotes => {
  const of = (wanted: PlanSection) => [
    ...new Set(notes.flatMap(([section, text]) => (section === wanted ? [text] : []))),
  ]
  return {
    facts: of('facts'),
    organiser: of('organiser'),
    scope: of('scope'),
    tiers: of('tiers'),
    stock: of('stock'),
    budget: of('budget'),
  }
}

export const countNotes = (notes: PlanNotes): number => planSections.reduce((sum, each) => sum + notes[each].length, 0)

const objected = (plan: CampaignPlan, rules: CampaignRulesInput | null) =>
  (rules ? objectionsTo(plan, rules) : []).map(
    each => [each === 'depositTiersOff' ? 'tiers' : 'facts', objectionWords[each]] as const,
  )

/** What speaks against a campaign here, by the rules as they are now; null: they are not known. */
export const objectionNotes = (plan: CampaignPlan, rules: CampaignRulesInput | null): PlanNotes =>
  grouped(objected(plan, rules))

/** The same, and what the public still has to be told, beside the fields. */
export function missingNotes(
  plan: CampaignPlan,
  rules: CampaignRulesInput | null,
  today: string,
  names: Names,
): PlanNotes {
  return grouped([
    ...objected(plan, rules),
    ...missingFacts(plan, today).map(
      each => [sectionOfMissing[each.fact], sayMissing(each, nameOf(each.of, plan, names))] as const,
    ),
  ])
}

/** What a change takes from customers who have seen `before`. */
export const worseNotes = (before: CampaignPlan, after: CampaignPlan, names: Names): PlanNotes =>
  grouped(
    worseChanges(before, after).map(
      each => [sectionOfWorse[each.change], sayWorse(each, nameOf(each.of, before, names))] as const,
    ),
  )

/** What was typed so that it cannot be saved at all. */
export function typingNotes(plan: CampaignPlan): PlanNotes {
  const parsed = campaignPlan.safeParse(plan)
  const issues = parsed.success ? [] : parsed.error.issues
  return grouped(
    issues.map(({ path: [field, part] }) => {
      const known = sectionOfField[field as keyof CampaignPlan] ?? 'facts'
      const key = part === 'phone' ? 'phone' : String(field)
      return [known, isSaid(key) ? planFieldProblems[key] : planFieldProblems.other] as const
    }),
  )
}

const isSaid = (key: string): key is keyof typeof planFieldProblems => Object.hasOwn(planFieldProblems, key)
