import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, localDate, requestId } from '../kernel/fields'
import { claimFailure, claimState } from './claim'

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

export const campaignActions = defineActions('campaigns', {
  claim: action({
    summary: 'Claims a gift at an outlet; the same request again answers with the same claim.',
    input: z.object({ requestId, campaignId: id, outletId: id, tierId: id, giftId: id }),
    output: claimView,
    errors: ['CAMPAIGN_CLOSED', 'CLAIM_LIMIT_REACHED', 'NOT_FOUND', 'NOT_QUALIFIED'],
    writes: true,
  }),
})
