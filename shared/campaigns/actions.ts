import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, localDate, requestId } from '../kernel/fields'
import { campaignStatus } from './campaign'
import { campaignPlan } from './campaign-plan'
import { claimFailure, claimState } from './claim'
import { outletDetails } from './outlet'

export const claimView = z.object({
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

export const campaignActions = defineActions('campaigns', {
  list: action({
    summary: 'Campaigns for the people of a grid that run or are to come, the soonest to end first, at most 50.',
    input: z.object({ gridCode: id }),
    output: z.object({ campaigns: z.array(campaignCard) }),
    errors: ['GRID_NOT_FOUND'],
    writes: false,
  }),
  view: action({
    summary: 'What the public may know of a campaign, with what each outlet has left today.',
    input: z.object({ campaignId: id }),
    output: publicCampaign,
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
})
