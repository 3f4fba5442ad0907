import { isEqual } from '../kernel/is-equal'
import type { CampaignPlan } from './campaign-plan'
import type { Qualification } from './tier'

/** A change that takes something from customers or that cannot be told to be in their favour. `of`: the gift, tier, outlet or place. */
export interface WorseChange {
  readonly change: WorseKind
  readonly of: string | null
}

type WorseKind =
  | 'rulesChanged'
  | 'organiserChanged'
  | 'kindChanged'
  | 'firstDayLater'
  | 'lastDayEarlier'
  | 'placeGone'
  | 'outletGone'
  | 'giftGone'
  | 'giftChanged'
  | 'tierGone'
  | 'giftOutOfTier'
  | 'perDayLess'
  | 'harderToReach'
  | 'fewerClaims'
  | 'holdShorter'
  | 'audienceNarrower'
  | 'homeOutletAsked'
  | 'supplyChanged'

/**
 * What speaks against changing a published campaign so (product.md E.1: nothing may change to the customer's disadvantage). Empty:
 * every claim that was possible stays possible. Rules text and organiser are what customers relied on, so they stay as they are; stock
 * is supplied on the counters.
 */
export function worseChanges(before: CampaignPlan, after: CampaignPlan): readonly WorseChange[] {
  const whole: readonly (readonly [WorseKind, boolean])[] = [
    ['rulesChanged', before.rules !== after.rules],
    ['organiserChanged', before.organiser.name !== after.organiser.name || after.organiser.phone === ''],
    ['kindChanged', before.commercial !== after.commercial],
    ['firstDayLater', after.firstDay === '' || after.firstDay > before.firstDay],
    ['lastDayEarlier', after.lastDay < before.lastDay],
    ['fewerClaims', after.claimsPerCustomer < before.claimsPerCustomer],
    ['holdShorter', after.holdDays < before.holdDays],
    ['audienceNarrower', isNarrower(before.audience, after.audience)],
    ['homeOutletAsked', !before.homeOutletOnly && after.homeOutletOnly],
    ['supplyChanged', !isEqual(before.supply, after.supply)],
  ]
  return [
    ...whole.flatMap(([change, isWorse]) => (isWorse ? [{ change, of: null }] : [])),
    ...goneOf(before.scopeCodes, after.scopeCodes).map(of => ({ change: 'placeGone' as const, of })),
    ...goneOf(before.outletIds, after.outletIds).map(of => ({ change: 'outletGone' as const, of })),
    ...before.gifts.flatMap(gift => worseGift(gift, after)),
    ...before.tiers.flatMap(tier => worseTier(tier, after)),
  ]
}

const goneOf = (before: readonly string[], after: readonly string[]): string[] =>
  before.filter(each => !after.includes(each))

function isNarrower(before: CampaignPlan['audience'], after: CampaignPlan['audience']): boolean {
  if (after === null) return false
  return before === null || goneOf(before, after).length > 0
}

function worseGift(gift: CampaignPlan['gifts'][number], after: CampaignPlan): WorseChange[] {
  const next = after.gifts.find(each => each.id === gift.id)
  if (!next) return [{ change: 'giftGone', of: gift.id }]
  return next.name !== gift.name || next.valueFen < gift.valueFen ? [{ change: 'giftChanged', of: gift.id }] : []
}

function worseTier(tier: CampaignPlan['tiers'][number], after: CampaignPlan): WorseChange[] {
  const next = after.tiers.find(each => each.id === tier.id)
  if (!next) return [{ change: 'tierGone', of: tier.id }]
  const checks: readonly (readonly [WorseKind, boolean])[] = [
    ['giftOutOfTier', goneOf(tier.giftIds, next.giftIds).length > 0],
    ['perDayLess', next.perDay < tier.perDay],
    ['harderToReach', !isAsEasy(tier.qualification, next.qualification)],
  ]
  return checks.flatMap(([change, isWorse]) => (isWorse ? [{ change, of: tier.id }] : []))
}

/** Who had reached the tier, or was on the way, is no further from it. */
function isAsEasy(before: Qualification, after: Qualification): boolean {
  if (after.kind === 'open' || isEqual(before, after)) return true
  return (
    before.kind === 'receipts' &&
    after.kind === 'receipts' &&
    before.of === after.of &&
    after.amountFen <= before.amountFen &&
    (after.addUp || !before.addUp)
  )
}
