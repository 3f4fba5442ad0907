import { randomBytes } from 'node:crypto'
import type { campaignActions, Voucher } from '@shared/campaigns/actions'
import type { Claim } from '@shared/campaigns/claim'
import { hoursOn, isOpenAt, voucherGraceMs, voucherLength, voucherOf, voucherShownMs } from '@shared/campaigns/voucher'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import type { Context } from '../../platform/context'
import { ownClaim, presentOwn } from './own-claims'

/** A claim as its customer shows it, with a new code while it can be redeemed. */
export async function showVoucher(
  { claimId }: InputOf<typeof campaignActions.voucher>,
  ctx: Context,
): Promise<Voucher> {
  const claim = await ownClaim(ctx, claimId)
  const [[own], outlet, code] = await Promise.all([
    presentOwn(ctx, [claim]),
    ctx.db.collection('outlets').get(claim.outletId),
    newCode(ctx, claim),
  ])
  if (!own || !outlet) throw new DomainError('NOT_FOUND')
  const now = ctx.clock.now()
  return {
    claim: own,
    outlet: {
      address: outlet.address,
      phone: outlet.phone,
      point: outlet.point,
      hoursToday: [...hoursOn(outlet, localDateOf(now))],
      open: isOpenAt(outlet, now),
    },
    code,
  }
}

/**
 * A code that nobody can guess and that a photograph outlives by seconds: stored as a keyed hash, named by the claim as its
 * newest. null when the claim is no voucher, or not any more.
 */
async function newCode(ctx: Context, claim: Claim): Promise<Voucher['code']> {
  const now = ctx.clock.now()
  if (claim.state !== 'held' || now >= claim.expiresAt) return null
  const code = voucherOf(randomBytes(voucherLength))
  const _id = ctx.secrets.tag('voucher', code)
  await ctx.db
    .collection('voucherCodes')
    .insert({ _id, claimId: claim._id, at: now, expiresAt: now + voucherShownMs + voucherGraceMs })
  const isNewest = await ctx.db.collection('claims').update({ _id: claim._id, state: 'held' }, { voucher: _id })
  return isNewest ? { code, validMs: voucherShownMs } : null
}
