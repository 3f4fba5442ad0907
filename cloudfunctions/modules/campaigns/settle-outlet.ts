import { isCounted } from '@shared/campaigns/claim'
import { giveBack, type OutletCounters } from '@shared/campaigns/outlet-counters'
import type { Instant } from '@shared/kernel/local-date'
import type { TimerContext } from '../../platform/create-timer'
import type { Transaction } from '../../platform/transaction'

/** Longer than any call may run: whoever made such a mark or fence is not under way any more. */
export const leftMs = 60_000
const fencedMs = 10 * leftMs
/** Marks settled in one transaction. */
const together = 20

/** Settles the marks that instances left at an outlet, and clears old fences; answers how many marks. */
export async function settleOutlet(ctx: Pick<TimerContext, 'db' | 'clock'>, outletId: string): Promise<number> {
  let settled = 0
  for (;;) {
    const count = await ctx.db.transaction(tx => settleSome(tx, outletId, ctx.clock.now()))
    settled += count
    if (count < together) return settled
  }
}

async function settleSome(tx: Transaction, outletId: string, now: Instant): Promise<number> {
  const outlet = await tx.get('campaignOutlets', outletId)
  if (!outlet) return 0
  const left = Object.entries(outlet.taking).flatMap(([claimId, { at }]) => (at < now - leftMs ? claimId : []))
  const fences = Object.entries(outlet.fences).filter(([, { at }]) => at >= now - fencedMs)
  if (!left.length && fences.length === Object.keys(outlet.fences).length) return 0
  let next: OutletCounters = { ...outlet, fences: Object.fromEntries(fences) }
  const some = left.slice(0, together)
  for (const claimId of some) next = await settleMark(tx, next, claimId)
  await tx.put('campaignOutlets', next)
  return some.length
}

/** A mark makes its claim held; one whose claim had ended was a try too many and gives back what it took. */
async function settleMark(tx: Transaction, outlet: OutletCounters, claimId: string): Promise<OutletCounters> {
  const claim = await tx.get('claims', claimId)
  const settled = withoutMark(outlet, claimId)
  if (!claim) throw new Error(`a mark of ${outlet._id} belongs to no claim`)
  if (claim.state === 'taking') await tx.put('claims', { ...claim, state: 'held' })
  return isCounted(claim) ? settled : giveBack(settled, claim)
}

export function withoutMark(outlet: OutletCounters, claimId: string): OutletCounters {
  const { [claimId]: _gone, ...taking } = outlet.taking
  return { ...outlet, taking }
}
