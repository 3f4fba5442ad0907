import type { Claim, ClaimFailure } from '@shared/campaigns/claim'
import { type OutletCounters, outletCountersId, quotaKey } from '@shared/campaigns/outlet-counters'
import type { Tier } from '@shared/campaigns/tier'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import type { Changes } from '../../platform/database'
import { firstAttempt } from './open-claim'

type Touches = Pick<Context, 'db' | 'clock'>

const tries = 6

/**
 * Takes the gift and a place of the day's quota for a claim, both or none, with one conditional update; null when it has
 * them, else why not. `settled`: claims whose marks may go in the same write.
 *
 * Only the attempt that the claim names may take. The first one needs no fence; a later one sets one, so that an earlier
 * that is still under way cannot take any more.
 */
export async function takeStock(
  ctx: Touches,
  claim: Claim,
  tier: Tier,
  settled: readonly string[],
): Promise<ClaimFailure | null> {
  const outlets = ctx.db.collection('campaignOutlets')
  const { command } = ctx.db
  const { _id: claimId, giftId, tierId, day, attempt } = claim
  const _id = outletCountersId(claim.campaignId, claim.outletId)
  const quota = `quotas.${quotaKey(tierId, day)}`
  const where = {
    _id,
    [`gifts.${giftId}.free`]: command.gt(0),
    [`${quota}.left`]: command.gt(0),
    [`taking.${claimId}`]: command.exists(false),
    [`fences.${claimId}.attempt`]: attempt === firstAttempt ? command.exists(false) : attempt,
  }
  const changes: Changes<OutletCounters> = {
    [`gifts.${giftId}.free`]: command.inc(-1),
    [`${quota}.left`]: command.inc(-1),
    [`taking.${claimId}`]: { giftId, tierId, day, at: ctx.clock.now() },
    ...Object.fromEntries(settled.map(id => [`taking.${id}`, command.remove()])),
  }
  for (let turn = 0; turn < tries; turn += 1) {
    if (await outlets.update(where, changes)) return null
    const outlet = await outlets.get(_id)
    if (!outlet) throw new DomainError('NOT_FOUND')
    if (outlet.taking[claimId]) return null
    const left = outlet.quotas[quotaKey(tierId, day)]
    if (!left) {
      const fresh = { size: tier.perDay, left: tier.perDay }
      await outlets.update({ _id, [quota]: command.exists(false) }, { [quota]: fresh })
      continue
    }
    if ((outlet.gifts[giftId]?.free ?? 0) <= 0) return 'giftGone'
    if (left.left <= 0) return 'quotaGone'
    if (outlet.fences[claimId] && outlet.fences[claimId].attempt !== attempt) throw new DomainError('BUSY_TRY_AGAIN')
  }
  throw new DomainError('BUSY_TRY_AGAIN', { retryAfterMs: 1000 })
}
