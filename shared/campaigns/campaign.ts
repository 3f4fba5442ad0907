import * as z from 'zod/mini'
import { id, localDate } from '../kernel/fields'

export const campaignStatus = z.enum(['draft', 'waiting', 'published', 'paused', 'ended'])

/** A gift; every outlet has its own stock of it. */
export const gift = z.object({
  id,
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  /** What it is worth, in fen. */
  valueFen: z.int().check(z.minimum(0)),
})
export type Gift = z.output<typeof gift>

/** What a customer has to do, and which of the gifts that earns. */
export const tier = z.object({
  id,
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  giftIds: z.array(id).check(z.minLength(1), z.maxLength(20)),
  /** 当天名额: claims a day at each outlet. */
  perDay: z.int().check(z.minimum(1), z.maximum(100_000)),
})
export type Tier = z.output<typeof tier>

/** What a claim is held against (product.md E.1). */
export const campaignTerms = z.object({
  /** First and last day on which one may claim. */
  firstDay: localDate,
  lastDay: localDate,
  outletIds: z.array(id).check(z.minLength(1), z.maxLength(200)),
  gifts: z.array(gift).check(z.minLength(1), z.maxLength(20)),
  tiers: z.array(tier).check(z.minLength(1), z.maxLength(10)),
  /** Gifts one customer may hold or have redeemed; what expired or was returned does not count. */
  claimsPerCustomer: z.int().check(z.minimum(1), z.maximum(20)),
  /** A voucher is good until the end of this day after the day of the claim; 0: the same day. */
  holdDays: z.int().check(z.minimum(0), z.maximum(60)),
})
export type CampaignTerms = z.output<typeof campaignTerms>

/** Stored document of `campaigns`. */
export interface Campaign extends CampaignTerms {
  readonly _id: string
  readonly revision: number
  readonly name: string
  readonly status: z.output<typeof campaignStatus>
}
