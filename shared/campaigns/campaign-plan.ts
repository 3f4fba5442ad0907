import * as z from 'zod/mini'
import { id, phone, text } from '../kernel/fields'
import { draftDay, draftText, fen, partId } from './plan-fields'
import { gift, tier } from './tier'

/** What a claim is held against (product.md E.1). */
const campaignTerms = z.object({
  /** First and last day on which one may claim. */
  firstDay: draftDay,
  lastDay: draftDay,
  outletIds: z.array(id).check(z.maxLength(200)),
  gifts: z.array(gift).check(z.maxLength(20)),
  tiers: z.array(tier).check(z.maxLength(10)),
  /** Gifts one customer may hold or have redeemed; what expired or was returned does not count. */
  claimsPerCustomer: z.int().check(z.minimum(1), z.maximum(20)),
  /** A voucher is good until the end of this day after the day of the claim; 0: the same day. */
  holdDays: z.int().check(z.minimum(0), z.maximum(60)),
  /** Customer tiers, as imported, that it is for; null: everybody. */
  audience: z.nullable(z.array(text(20)).check(z.minLength(1), z.maxLength(20))),
  /** A customer claims only at the outlet where they are at home. */
  homeOutletOnly: z.boolean(),
})

const supplyLine = z.object({
  outletId: id,
  giftId: partId,
  amount: z.int().check(z.minimum(0), z.maximum(1_000_000)),
})

const budgetLine = z.object({ name: text(40), plannedFen: fen, actualFen: z.nullable(fen) })

/**
 * Everything an editor edits. A draft may lack what is not decided yet; what has to be there before customers see it says
 * missing-facts.ts, what may still change afterwards only-better.ts.
 */
export const campaignPlan = z.object({
  name: text(40),
  /** The rules as the customer reads them. */
  rules: draftText(5000),
  organiser: z.object({ name: draftText(60), phone: z.union([z.literal(''), phone]) }),
  coOrganisers: z.array(text(60)).check(z.maxLength(10)),
  /** Sells something, or is for those who bought something. */
  commercial: z.boolean(),
  /** Organisation nodes and grids whose people see it. */
  scopeCodes: z.array(id).check(z.maxLength(200)),
  ...campaignTerms.shape,
  /** What each outlet begins with; what comes later is supplied on the counters. */
  supply: z.array(supplyLine).check(z.maxLength(2000)),
  budget: z.array(budgetLine).check(z.maxLength(50)),
})
export type CampaignPlan = z.output<typeof campaignPlan>
