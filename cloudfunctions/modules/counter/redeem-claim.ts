import type { Claim } from '@shared/campaigns/claim'
import { isLooked, secondState } from '@shared/campaigns/counter'
import type { counterActions } from '@shared/campaigns/counter-actions'
import { type GiftEntry, giftEntryId } from '@shared/campaigns/gift-register'
import { outletCountersId } from '@shared/campaigns/outlet-counters'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import type { Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { withoutMark } from '../campaigns/settle-outlet'
import { atOpenOutlet } from './at-outlet'
import { giftOf } from './checked.presenter'

/**
 * The customer has the gift. One step: the claim is redeemed, its mark leaves the outlet, the register has its entry; killed
 * anywhere, all of it or nothing. Stock and quota were taken when it was claimed.
 */
export async function redeemClaim(
  { requestId, outletId, claimId }: InputOf<typeof counterActions.redeem>,
  ctx: Context,
): Promise<OutputOf<typeof counterActions.redeem>> {
  const { person } = await atOpenOutlet(ctx, 'redeem', outletId)
  const known = await ctx.db.collection('claims').get(claimId)
  if (!known || known.outletId !== outletId) throw new DomainError('NOT_FOUND')
  const { campaign, tier, gift } = await giftOf(ctx, known)
  const now = ctx.clock.now()
  const at = await ctx.db.transaction(async tx => {
    const done = await tx.get('giftRegister', giftEntryId(claimId, 'redeemed'))
    if (done?.requestId === requestId) return done.at
    const claim = await tx.get('claims', claimId)
    const outlet = await tx.get('campaignOutlets', outletCountersId(known.campaignId, outletId))
    const hasMark = outlet?.taking[claimId] !== undefined
    const isHeld = claim?.state === 'held' || (claim?.state === 'taking' && hasMark)
    if (done || !claim || !outlet || !isHeld || now >= claim.expiresAt) throw new DomainError('VOUCHER_ENDED')
    const look = await tx.get('counterLooks', claimId)
    if (!look || !isLooked(look, person._id, outletId, now)) throw new DomainError('LOOK_AGAIN')
    const second = secondState(tier.needsSecond, look, now)
    if (second === 'needed' || second === 'asked') throw new DomainError('SECOND_PERSON_MISSING')
    if (hasMark) await tx.put('campaignOutlets', withoutMark(outlet, claimId))
    await tx.put('claims', { ...claim, state: 'redeemed', endedAt: now })
    const agreed = second === 'agreed' ? (look.second?.agreedBy ?? null) : null
    await tx.create('giftRegister', {
      ...entryOf(claim, person, now),
      _id: giftEntryId(claimId, 'redeemed'),
      ...{ requestId, kind: 'redeemed', reason: null },
      ...{ orgPath: campaign.orgPath, giftName: gift.name, valueFen: gift.valueFen },
      second: agreed && { personId: agreed.personId, name: agreed.name },
    })
    return now
  })
  return { at }
}

/** What an entry of the register says of the claim and of who enters it. */
export const entryOf = (claim: Claim, { _id: personId, name }: Person, at: number) =>
  ({
    claimId: claim._id,
    campaignId: claim.campaignId,
    outletId: claim.outletId,
    tierId: claim.tierId,
    giftId: claim.giftId,
    customerId: claim.customerId,
    quotaDay: claim.day,
    day: localDateOf(at),
    at,
    by: { personId, name },
  }) satisfies Partial<GiftEntry>
