import { type Claim, isCounted } from '@shared/campaigns/claim'
import { giveBack, outletCountersId } from '@shared/campaigns/outlet-counters'
import type { TimerContext } from '../../platform/create-timer'
import type { Transaction } from '../../platform/transaction'
import { failClaim, fenceOff, takeOver } from './open-tries'
import { leftMs, withoutMark } from './settle-outlet'

type Touches = Pick<TimerContext, 'db' | 'clock'>

const pageSize = 200

/** Ends claims that were begun and never took anything: their customer may claim again. Answers how many. */
export async function endUnfinished(ctx: Touches): Promise<number> {
  const { db, clock } = ctx
  const begun = await db.collection('claims').find({
    where: { state: 'taking', at: db.command.lt(clock.now() - leftMs) },
    orderBy: [['at', 'asc']],
    limit: pageSize,
  })
  let ended = 0
  for (const claim of begun) {
    const mine = await takeOver(ctx, claim)
    if (!mine || !(await fenceOff(ctx, mine))) continue
    await failClaim(ctx, mine, 'notFinished')
    ended += 1
  }
  return ended
}

/** Ends vouchers that nobody redeemed in time: stock and the quota of their own day come back. Answers how many. */
export async function expireClaims({ db, clock }: Touches): Promise<number> {
  const late = await db.collection('claims').find({
    where: { state: 'held', expiresAt: db.command.lte(clock.now()) },
    orderBy: [['expiresAt', 'asc']],
    limit: pageSize,
  })
  let ended = 0
  for (const claim of late) {
    if (await db.transaction(tx => endHeld(tx, claim, 'expired', clock.now()))) ended += 1
  }
  return ended
}

/** Ends a claim and gives back what it took, in one step; false when it was not what it is thought to be. */
export async function endHeld(
  tx: Transaction,
  { _id, state }: Pick<Claim, '_id' | 'state'>,
  to: 'expired' | 'givenBack' | 'returned',
  at: number,
): Promise<boolean> {
  const claim = await tx.get('claims', _id)
  if (!claim || claim.state !== state || !isCounted(claim)) return false
  const outlet = await tx.get('campaignOutlets', outletCountersId(claim.campaignId, claim.outletId))
  if (!outlet) throw new Error(`claim ${_id} has no outlet`)
  await tx.put('campaignOutlets', giveBack(withoutMark(outlet, _id), claim))
  await tx.put('claims', { ...claim, state: to, endedAt: at })
  return true
}
