import type { counterActions } from '@shared/campaigns/counter-actions'
import { giftEntryId } from '@shared/campaigns/gift-register'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { endHeld } from '../campaigns/end-claims'
import { giftOf } from './checked.presenter'
import { counterPolicy } from './counter.policy'
import { entryOf } from './redeem-claim'

/**
 * What was redeemed by mistake comes back: the gift and the quota of the claim's own day at the outlet, the slot of the customer's limit,
 * and an entry of its own in the register. The first entry stays.
 */
export async function reverseClaim(
  { requestId, claimId, reason }: InputOf<typeof counterActions.reverse>,
  ctx: Context,
): Promise<OutputOf<typeof counterActions.reverse>> {
  const [actor, claim] = await Promise.all([ctx.actor(), ctx.db.collection('claims').get(claimId)])
  const found = claim && (await giftOf(ctx, claim))
  authorize(actor, 'reverse', counterPolicy, {
    orgPath: found?.campaign.orgPath ?? actor.roles.map(held => held.scope),
    relations: [],
  })
  const { person } = actor
  if (!claim || !found || !person) throw new DomainError('NOT_FOUND')
  const now = ctx.clock.now()
  const at = await ctx.db.transaction(async tx => {
    const done = await tx.get('giftRegister', giftEntryId(claimId, 'reversed'))
    if (done?.requestId === requestId) return done.at
    if (!(await endHeld(tx, { _id: claimId, state: 'redeemed' }, 'returned', now)))
      throw new DomainError('VOUCHER_ENDED')
    await tx.create('giftRegister', {
      ...entryOf(claim, person, now),
      _id: giftEntryId(claimId, 'reversed'),
      ...{ requestId, kind: 'reversed', reason, second: null },
      ...{ orgPath: found.campaign.orgPath, giftName: found.gift.name, valueFen: found.gift.valueFen },
    })
    return now
  })
  return { at }
}
