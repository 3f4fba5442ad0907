import type { CampaignPlan } from './campaign-plan'

/** A fact that the public must be told before a campaign is published (product.md E.1). `of`: the gift, tier or outlet. */
export interface MissingFact {
  readonly fact: MissingKind
  readonly of: string | null
}

export const missingKinds = [
  'rules',
  'organiser',
  'phone',
  'firstDay',
  'lastDay',
  'daysReversed',
  'alreadyOver',
  'scope',
  'outlets',
  'gifts',
  'tiers',
  'sameId',
  'giftOfNoTier',
  'tierWithoutGift',
  'tierWithUnknownGift',
  'giftWithoutStock',
  'outletWithoutStock',
  'stockOfNothing',
] as const
type MissingKind = (typeof missingKinds)[number]

/** Everything that is still missing, in the order of the editor. `today`: the day on which it is to be published. */
export function missingFacts(plan: CampaignPlan, today: string): readonly MissingFact[] {
  const { firstDay, lastDay } = plan
  const absent: readonly (readonly [MissingKind, boolean])[] = [
    ['rules', plan.rules === ''],
    ['organiser', plan.organiser.name === ''],
    ['phone', plan.organiser.phone === ''],
    ['firstDay', firstDay === ''],
    ['lastDay', lastDay === ''],
    ['daysReversed', firstDay !== '' && lastDay !== '' && lastDay < firstDay],
    ['alreadyOver', lastDay !== '' && lastDay < today],
    ['scope', plan.scopeCodes.length === 0],
    ['outlets', plan.outletIds.length === 0],
    ['gifts', plan.gifts.length === 0],
    ['tiers', plan.tiers.length === 0],
  ]
  return [
    ...absent.flatMap(([fact, isAbsent]) => (isAbsent ? [{ fact, of: null }] : [])),
    ...repeated(plan).map(of => ({ fact: 'sameId' as const, of })),
    ...prizesMissing(plan),
    ...quantitiesMissing(plan),
  ]
}

function repeated({ gifts, tiers, outletIds, supply }: CampaignPlan): readonly string[] {
  const lists = [
    gifts.map(each => each.id),
    tiers.map(each => each.id),
    outletIds,
    supply.map(each => `${each.outletId}:${each.giftId}`),
  ]
  return lists.flatMap(ids => [...new Set(ids.filter((each, place) => ids.indexOf(each) !== place))])
}

function prizesMissing({ gifts, tiers }: CampaignPlan): MissingFact[] {
  const known = new Set(gifts.map(each => each.id))
  const given = new Set(tiers.flatMap(each => each.giftIds))
  return [
    ...gifts.filter(each => !given.has(each.id)).map(each => ({ fact: 'giftOfNoTier' as const, of: each.id })),
    ...tiers.filter(each => !each.giftIds.length).map(each => ({ fact: 'tierWithoutGift' as const, of: each.id })),
    ...tiers
      .filter(each => each.giftIds.some(id => !known.has(id)))
      .map(each => ({ fact: 'tierWithUnknownGift' as const, of: each.id })),
  ]
}

function quantitiesMissing({ gifts, outletIds, supply }: CampaignPlan): MissingFact[] {
  const stocked = supply.filter(each => each.amount > 0)
  const known = new Set(gifts.map(each => each.id))
  const open = new Set(outletIds)
  return [
    ...gifts
      .filter(({ id }) => !stocked.some(each => each.giftId === id))
      .map(({ id }) => ({ fact: 'giftWithoutStock' as const, of: id })),
    ...outletIds
      .filter(id => !stocked.some(each => each.outletId === id))
      .map(id => ({ fact: 'outletWithoutStock' as const, of: id })),
    ...supply
      .filter(each => !known.has(each.giftId) || !open.has(each.outletId))
      .map(each => ({ fact: 'stockOfNothing' as const, of: `${each.outletId}:${each.giftId}` })),
  ]
}
