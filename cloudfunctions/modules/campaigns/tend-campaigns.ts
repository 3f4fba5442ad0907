import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { endUnfinished, expireClaims } from './end-claims'
import { settleOutlet } from './settle-outlet'

/** Outlets looked at in a run; each is one read when nothing was left there. */
const mostOutlets = 1000

/** Every minute: finishes what instances left half-way, and ends what nobody redeemed. Any number of runs at once do it once. */
export async function tendCampaigns(ctx: TimerContext): Promise<TimerResult> {
  const running = await ctx.db.collection('campaignOutlets').find({
    where: { running: true },
    fields: ['_id'],
    limit: mostOutlets,
  })
  let settled = 0
  for (const { _id } of running) settled += await settleOutlet(ctx, _id)
  const unfinished = await endUnfinished(ctx)
  const expired = await expireClaims(ctx)
  return { settled, unfinished, expired }
}
