import type { Instant } from '../kernel/local-date'
import type { CampaignPlan } from './campaign-plan'
import type { Claim } from './claim'

/** A claim that has taken stock and quota, until its own document says so too. */
interface Taking {
  readonly giftId: string
  readonly tierId: string
  readonly day: string
  readonly at: Instant
}

/** Only this attempt may take for the claim: others came before and may still be under way. */
interface Fence {
  readonly attempt: string
  readonly at: Instant
}

/**
 * Stored document of `campaignOutlets`: what one outlet has left. Stock, quota and the mark of who took them are one
 * document, so one conditional update takes both or none, and whoever comes after a crash sees for whom.
 */
export interface OutletCounters {
  readonly _id: string
  readonly campaignId: string
  readonly outletId: string
  /** Claims are still possible or still open. */
  readonly running: boolean
  readonly gifts: Readonly<Record<string, Stock>>
  /** By tier and day (`quotaKey`); a day has none until its first claim. */
  readonly quotas: Readonly<Record<string, DayQuota>>
  /** By claim. */
  readonly taking: Readonly<Record<string, Taking>>
  readonly fences: Readonly<Record<string, Fence>>
  /** What came after publication, by the request that brought it. */
  readonly supplies: Readonly<Record<string, Supply>>
}

interface Supply {
  readonly giftId: string
  readonly amount: number
  readonly at: Instant
}

interface Stock {
  readonly supplied: number
  /** Neither held nor redeemed. */
  readonly free: number
}

interface DayQuota {
  readonly size: number
  readonly left: number
}

export const outletCountersId = (campaignId: string, outletId: string): string => `${campaignId}:${outletId}`

/** What an outlet begins with: of each gift so much as the plan says. */
export function newCounters(
  campaignId: string,
  outletId: string,
  { gifts, supply }: Pick<CampaignPlan, 'gifts' | 'supply'>,
): OutletCounters {
  const amountOf = (giftId: string) =>
    supply.find(each => each.outletId === outletId && each.giftId === giftId)?.amount ?? 0
  return {
    _id: outletCountersId(campaignId, outletId),
    campaignId,
    outletId,
    running: true,
    gifts: Object.fromEntries(gifts.map(({ id }) => [id, { supplied: amountOf(id), free: amountOf(id) }])),
    quotas: {},
    taking: {},
    fences: {},
    supplies: {},
  }
}

export const quotaKey = (tierId: string, day: string): string => `${tierId}@${day}`

/** Gives back what a claim took: the gift, and the quota of the claim's own day. */
export function giveBack(counters: OutletCounters, { _id, giftId, tierId, day }: Claim): OutletCounters {
  const key = quotaKey(tierId, day)
  const stock = counters.gifts[giftId]
  const quota = counters.quotas[key]
  if (!stock || !quota) throw new Error(`claim ${_id} took what its outlet never had`)
  return {
    ...counters,
    gifts: { ...counters.gifts, [giftId]: { ...stock, free: stock.free + 1 } },
    quotas: { ...counters.quotas, [key]: { ...quota, left: quota.left + 1 } },
  }
}
