import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, localDate, position, requestId } from '../kernel/fields'
import { campaignStatus } from './campaign'
import { campaignPlan } from './campaign-plan'
import { claimFailure, claimState } from './claim'
import { outletDetails } from './outlet'

const claimView = z.object({
  claimId: z.string(),
  campaignId: id,
  outletId: id,
  tierId: id,
  giftId: id,
  day: localDate,
  state: claimState,
  why: z.nullable(claimFailure),
  expiresAt: z.int(),
})
export type ClaimView = z.output<typeof claimView>

/** A claim in words, for its customer. */
const ownClaim = z.object({
  ...claimView.shape,
  campaignName: z.string(),
  tierName: z.string(),
  giftName: z.string(),
  outletName: z.string(),
  claimedAt: instant,
  endedAt: z.nullable(instant),
})
export type OwnClaim = z.output<typeof ownClaim>

/** What the customer shows at the counter (mockup 08). */
const voucher = z.object({
  claim: ownClaim,
  outlet: z.object({
    address: z.string(),
    phone: z.string(),
    /** GCJ-02. */
    point: z.nullable(position),
    hoursToday: z.array(z.object({ from: z.string(), to: z.string() })),
    open: z.boolean(),
  }),
  /** null once the claim is no voucher any more, or not yet. */
  code: z.nullable(z.object({ code: z.string(), validMs: z.int() })),
})
export type Voucher = z.output<typeof voucher>

const campaignCard = z.object({
  campaignId: id,
  name: z.string(),
  organiser: z.string(),
  status: campaignStatus,
  firstDay: localDate,
  lastDay: localDate,
})

const publicOutlet = z.object({
  outletId: id,
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  /** GCJ-02. */
  point: outletDetails.shape.point,
  shifts: outletDetails.shape.shifts,
  gifts: z.array(z.object({ giftId: id, left: z.int() })),
  tiers: z.array(
    z.object({
      tierId: id,
      leftToday: z.int(),
      /** When the next quota opens, once today's is gone; null when none is to come. */
      nextAt: z.nullable(instant),
    }),
  ),
})

const { rules, organiser, coOrganisers, gifts, tiers, claimsPerCustomer, holdDays, homeOutletOnly, audience } =
  campaignPlan.shape

const publicCampaign = z.object({
  campaignId: id,
  name: z.string(),
  status: campaignStatus,
  firstDay: localDate,
  lastDay: localDate,
  ...{ rules, organiser, coOrganisers, gifts, tiers, claimsPerCustomer, holdDays, homeOutletOnly, audience },
  outlets: z.array(publicOutlet),
})
export type PublicCampaign = z.output<typeof publicCampaign>

/** How the caller stands to a campaign. */
const ownStanding = z.object({
  /** Whether the campaign is for people like the caller at all (its audience). */
  invited: z.boolean(),
  /** Tiers whose qualification the caller has met. */
  tierIds: z.array(id),
  homeOutletId: z.nullable(id),
  /** Claims of the caller that count, the last first. */
  claims: z.array(claimView),
  /** How many more the limit allows. */
  claimsLeft: z.int(),
})
export type OwnStanding = z.output<typeof ownStanding>

export const campaignActions = defineActions('campaigns', {
  list: action({
    summary: 'Campaigns for the people of a grid that run or are to come, the soonest to end first, at most 50.',
    input: z.object({ gridCode: id }),
    output: z.object({ campaigns: z.array(campaignCard) }),
    errors: ['GRID_NOT_FOUND'],
    writes: false,
  }),
  view: action({
    summary:
      'What the public may know of a campaign, with what each outlet has left today, and how the caller stands to it.',
    input: z.object({ campaignId: id }),
    output: z.object({ ...publicCampaign.shape, own: ownStanding }),
    errors: ['NOT_FOUND'],
    writes: false,
  }),
  claim: action({
    summary: 'Claims a gift at an outlet; the same request again answers with the same claim.',
    input: z.object({ requestId, campaignId: id, outletId: id, tierId: id, giftId: id }),
    output: claimView,
    errors: ['CAMPAIGN_CLOSED', 'CLAIM_LIMIT_REACHED', 'NOT_FOUND', 'NOT_QUALIFIED'],
    writes: true,
  }),
  mine: action({
    summary: "The caller's own claims, the last first, at most 100.",
    input: z.object({}),
    output: z.object({ claims: z.array(ownClaim) }),
    errors: [],
    writes: false,
  }),
  voucher: action({
    summary:
      'A claim of the caller with a new code for the counter, good for 45 seconds and 15 of grace; the one before stops working.',
    input: z.object({ requestId, claimId: z.string().check(z.minLength(3), z.maxLength(200)) }),
    output: voucher,
    errors: ['NOT_FOUND'],
    writes: true,
  }),
  giveBack: action({
    summary: 'The caller does not come for the gift: stock and the quota of its own day are free for others.',
    input: z.object({ requestId, claimId: z.string().check(z.minLength(3), z.maxLength(200)) }),
    output: claimView,
    errors: ['NOT_FOUND'],
    writes: true,
  }),
})
