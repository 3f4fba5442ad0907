import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { endUnfinished, expireClaims } from './end-claims'
import { endOver, isOver } from './end-over'
import { settleOutlet } from './settle-outlet'

/** Outlets read at a time; each is one read when nothing was left there. */
const pageSize = 1000

/**
 * Every minute: finishes what instances left half-way, ends what nobody redeemed and campaigns whose last day is over. Any
 * number of runs at once do it once.
 */
export async function tendCampaigns(ctx: TimerContext): Promise<TimerResult> {
  const ended = await endOver(ctx)
  const over = new Map<string, boolean>()
  let settled = 0
  for (let after = ''; ; ) {
    const running = await ctx.db.collection('campaignOutlets').find({
      where: { running: true, _id: ctx.db.command.gt(after) },
      orderBy: [['_id', 'asc']],
      fields: ['_id', 'campaignId'],
      limit: pageSize,
    })
    for (const { _id, campaignId } of running) {
      settled += await settleOutlet(ctx, _id)
      if (!over.has(campaignId)) over.set(campaignId, await isOver(ctx, campaignId))
      if (over.get(campaignId)) await ctx.db.collection('campaignOutlets').update({ _id }, { running: false })
    }
    if (running.length < pageSize) break
    after = running.at(-1)?._id ?? ''
  }
  const unfinished = await endUnfinished(ctx)
  const expired = await expireClaims(ctx)
  return { ended, settled, unfinished, expired }
}
