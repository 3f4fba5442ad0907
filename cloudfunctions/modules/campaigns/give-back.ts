import type { ClaimView, campaignActions } from '@shared/campaigns/actions'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { presentClaim } from './claim.presenter'
import { endHeld } from './end-claims'
import { ownClaim } from './own-claims'

/** A customer lets a gift go that they do not come for. Given back already, or redeemed meanwhile: the claim as it is. */
export async function giveBackClaim(
  { claimId }: InputOf<typeof campaignActions.giveBack>,
  ctx: Context,
): Promise<ClaimView> {
  const claim = await ownClaim(ctx, claimId)
  // Its stock is about to be taken, or was a moment ago: in seconds it is held, or has ended.
  if (claim.state === 'taking') throw new DomainError('BUSY_TRY_AGAIN', { retryAfterMs: 1000 })
  if (claim.state === 'held') await ctx.db.transaction(tx => endHeld(tx, claim, 'givenBack', ctx.clock.now()))
  return presentClaim(await ownClaim(ctx, claimId))
}
