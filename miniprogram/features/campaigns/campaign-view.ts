import type { campaignActions, PublicCampaign } from '@shared/campaigns/actions'
import type { Tier } from '@shared/campaigns/tier'
import { hoursOn } from '@shared/campaigns/voucher'
import type { OutputOf } from '@shared/kernel/contract'
import { addDays, hourOf, type Instant, instantAtMinute, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDate, sayInstant } from '@shared/kernel/say-time'
import { outletHoursWords, campaignPageWords as words } from '@shared/messages/campaign-page-words'

export type ViewedCampaign = OutputOf<typeof campaignActions.view>
export type PublicOutlet = PublicCampaign['outlets'][number]

/** What a customer is about to claim, and where. */
export interface Choice {
  readonly tierId: string
  readonly giftId: string
  /** null: no outlet has any left today. */
  readonly outletId: string | null
}

/** What a customer of a campaign chooses among. */
export interface Choosing {
  readonly campaign: ViewedCampaign
  /** null when they reached nothing that they may claim. */
  readonly choice: Choice | null
  readonly onChoose: (choice: Choice) => void
  readonly onFillForm: (formId: string) => void
}

type Wanted = Pick<Choice, 'tierId' | 'giftId'>

/** Claims of a gift that are still possible today at an outlet. */
export function leftOf(outlet: PublicOutlet, { tierId, giftId }: Wanted): number {
  const quota = outlet.tiers.find(each => each.tierId === tierId)?.leftToday ?? 0
  return Math.min(quota, stockOf(outlet, giftId))
}

const stockOf = (outlet: PublicOutlet, giftId: string): number =>
  outlet.gifts.find(each => each.giftId === giftId)?.left ?? 0

/** Whether the customer may claim at this outlet, whatever it has left. */
export const mayClaimAt = ({ homeOutletOnly, own }: ViewedCampaign, outletId: string): boolean =>
  !homeOutletOnly || own.homeOutletId === outletId

/** Tiers that the customer may claim now, in the order of the campaign; the best is the last. */
export const reachedTiers = ({ tiers, own }: ViewedCampaign): readonly Tier[] =>
  own.invited ? tiers.filter(each => own.tierIds.includes(each.id)) : []

/** What is chosen before the customer chooses: the best they reached, at their own outlet or the first that has any left. */
export function firstChoice(campaign: ViewedCampaign): Choice | null {
  const tier = reachedTiers(campaign).at(-1)
  const giftId = tier?.giftIds[0]
  return tier && giftId
    ? settledChoice(campaign, { tierId: tier.id, giftId, outletId: campaign.own.homeOutletId })
    : null
}

/** A choice with an outlet that has some left, the one chosen if it has. */
export function settledChoice(campaign: ViewedCampaign, choice: Choice): Choice {
  const fit = campaign.outlets.filter(each => mayClaimAt(campaign, each.outletId) && leftOf(each, choice) > 0)
  const outlet = fit.find(each => each.outletId === choice.outletId) ?? fit[0]
  return { ...choice, outletId: outlet?.outletId ?? null }
}

export type Phase = 'coming' | 'running' | 'paused' | 'over'

export function phaseOf({ status, firstDay, lastDay }: PublicCampaign, today: LocalDate): Phase {
  if (status === 'ended' || today > lastDay) return 'over'
  if (status === 'paused') return 'paused'
  return today < firstDay ? 'coming' : 'running'
}

export const giftNameOf = ({ gifts }: Pick<PublicCampaign, 'gifts'>, giftId: string): string =>
  gifts.find(each => each.id === giftId)?.name ?? ''

const outletNameOf = ({ outlets }: PublicCampaign, outletId: string): string =>
  outlets.find(each => each.outletId === outletId)?.name ?? ''

/** The first line: what the customer can get, or why nothing. */
export function headOf(campaign: ViewedCampaign, choice: Choice | null, today: LocalDate): string {
  const { own, audience } = campaign
  const held = own.claims.find(each => each.state === 'held')
  if (held) return words.headHeld(giftNameOf(campaign, held.giftId), outletNameOf(campaign, held.outletId))
  const phase = phaseOf(campaign, today)
  if (phase === 'over') return words.headOver
  if (phase === 'paused') return words.headPaused
  if (phase === 'coming') return words.headComing(sayDate(campaign.firstDay as LocalDate, today))
  if (own.claimsLeft === 0) return words.headHad
  if (!own.invited) return words.headNotInvited(audience?.join('、') ?? '')
  const tier = campaign.tiers.find(each => each.id === choice?.tierId)
  if (!tier || !choice) return words.headNone
  const gift = giftNameOf(campaign, choice.giftId)
  if (choice.outletId === null) return words.headGone(gift)
  return tier.qualification.kind === 'open' ? words.headOpen(gift) : words.headReached(tier.name, gift)
}

/** Under the meter: of what there is so much left, and when the next quota opens. */
export function sayQuota(
  campaign: PublicCampaign,
  outlet: PublicOutlet,
  tier: Tier,
  giftId: string,
  now: Instant,
): string {
  const today = localDateOf(now)
  const gift = giftNameOf(campaign, giftId)
  const stock = stockOf(outlet, giftId)
  const left = leftOf(outlet, { tierId: tier.id, giftId })
  if (stock === 0) return words.goneForGood(outlet.name, gift)
  const next = left > 0 ? tomorrowOf(campaign, today) : outlet.tiers.find(each => each.tierId === tier.id)?.nextAt
  const fresh = Math.min(tier.perDay, stock - left)
  const again = next != null && fresh > 0 ? words.again(sayInstant(next, now), fresh) : null
  if (left > 0) return [words.whatLeft(outlet.name, gift), again].filter(Boolean).join('，')
  return again ? `${words.goneToday}，${again}` : words.goneNoMore
}

/** Midnight of tomorrow, when one may still claim then. */
const tomorrowOf = ({ lastDay }: PublicCampaign, today: LocalDate): Instant | null =>
  today < lastDay ? instantAtMinute(addDays(today, 1), 0) : null

type Hours = readonly { readonly from: string; readonly to: string }[]

const sayTime = (time: string): string => time.replace(/^0/, '')

/** Whether somebody can be met today at an outlet, and until when; `hours` of today, the earliest first. */
export function sayHours(hours: Hours, now: Instant): string {
  const at = hourOf(now).padStart(5, '0')
  const current = hours.find(({ from, to }) => at >= from && at < to)
  if (current) return outletHoursWords.openUntil(sayTime(current.to))
  const next = hours.find(({ from }) => at < from)
  if (next) return outletHoursWords.opensAt(sayTime(next.from))
  return hours.length > 0 ? outletHoursWords.closed : outletHoursWords.notToday
}

export const sayOutletHours = (outlet: Pick<PublicOutlet, 'shifts'>, now: Instant): string =>
  sayHours(hoursOn(outlet, localDateOf(now)), now)
