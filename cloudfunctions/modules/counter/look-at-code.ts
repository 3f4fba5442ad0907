import type { Claim } from '@shared/campaigns/claim'
import type { CounterLook } from '@shared/campaigns/counter'
import type { CheckedClaim, counterActions } from '@shared/campaigns/counter-actions'
import { outletCountersId } from '@shared/campaigns/outlet-counters'
import { readVoucher } from '@shared/campaigns/voucher'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { forgiveAttempt, spendAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'
import { atOpenOutlet } from './at-outlet'
import { presentChecked } from './checked.presenter'

/** Wrong codes of one person in a quarter of an hour. Codes have 40 bits and live for a minute: nobody hits one by trying. */
const wrongCodes = 10

/**
 * Checks a customer's code. Whoever was shown a good one may give out the gift in the next minutes without another: the code
 * on the customer's screen changes while the gift is fetched.
 */
export async function lookAtCode(
  { outletId, code: typed }: InputOf<typeof counterActions.look>,
  ctx: Context,
): Promise<CheckedClaim> {
  const { person } = await atOpenOutlet(ctx, 'look', outletId)
  const subject = `voucher:${person._id}`
  await spendAttempt(ctx, subject, wrongCodes)
  const claim = await claimOf(ctx, typed)
  await forgiveAttempt(ctx, subject)
  await requireRedeemable(ctx, claim, outletId)
  const look: CounterLook = {
    _id: claim._id,
    outletId,
    personId: person._id,
    personName: person.name,
    at: ctx.clock.now(),
    second: null,
  }
  const kept = await ctx.db.transaction(async tx => {
    const before = await tx.get('counterLooks', claim._id)
    // A retry, or another look while the second person is being asked, loses nothing of what was agreed.
    const isOwn = before?.personId === look.personId && before.outletId === outletId
    const next = isOwn ? { ...look, second: before.second } : look
    await tx.put('counterLooks', next)
    return next
  })
  return presentChecked(ctx, claim, kept)
}

/** The claim whose newest code this is. */
async function claimOf(ctx: Context, typed: string): Promise<Claim> {
  const code = readVoucher(typed)
  const shown = code && (await ctx.db.collection('voucherCodes').get(ctx.secrets.tag('voucher', code)))
  if (!shown) throw new DomainError('VOUCHER_UNKNOWN')
  const claim = await ctx.db.collection('claims').get(shown.claimId)
  if (!claim) throw new DomainError('VOUCHER_UNKNOWN')
  if (claim.voucher !== shown._id || ctx.clock.now() >= shown.expiresAt) throw new DomainError('VOUCHER_REPLACED')
  return claim
}

async function requireRedeemable(ctx: Context, claim: Claim, outletId: string): Promise<void> {
  const canStillBe = claim.state === 'held' || claim.state === 'taking'
  if (!canStillBe || ctx.clock.now() >= claim.expiresAt) throw new DomainError('VOUCHER_ENDED')
  if (claim.outletId !== outletId) throw new DomainError('VOUCHER_ELSEWHERE')
  if (claim.state === 'held') return
  const counters = await ctx.db.collection('campaignOutlets').get(outletCountersId(claim.campaignId, outletId))
  // Its stock is about to be taken; in seconds it is held, or has ended.
  if (!counters?.taking[claim._id]) throw new DomainError('BUSY_TRY_AGAIN', { retryAfterMs: 1000 })
}
