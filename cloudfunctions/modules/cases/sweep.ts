import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { carryOnProblems } from '../problems/carry-on'
import { beat } from '../watch/heartbeat'
import { checkDueCases } from './check-due-cases'
import { clearOutboxes } from './clear-outboxes'

const batchSize = 200
/** Leaves the rest to the next run, well before the function's time is up. */
const longestRunMs = 40_000

/**
 * Delivers messages that their own call did not, then looks at every case whose `nextCheckAt` has passed: lights that
 * turned, limits that ran out, levels to be told, 督办 orders, questions that lapse, cases to close and to archive
 * (product.md C.5). Also deletes expired attempts. Each case is changed only if it is still as it was read, and what
 * happens to it has ids derived from its cause, so a run that dies, runs twice, meets an act at the same moment or comes
 * three days late does no harm. Its cost depends on what is due, not on what is open. A run that ended leaves a heartbeat, for the watchdog.
 */
export async function sweep(ctx: TimerContext): Promise<TimerResult> {
  const startedAt = ctx.clock.now()
  const isTimeUp = () => ctx.clock.now() - startedAt > longestRunMs
  const { command } = ctx.db
  const attempts = await ctx.db.collection('attempts').remove({ expiresAt: command.lt(startedAt) })
  const late = await clearOutboxes(ctx, isTimeUp)
  const carriedOn = await carryOnProblems(ctx, isTimeUp)
  const done = { checked: 0, ended: 0, told: 0, failed: 0 }
  for (;;) {
    const due = await ctx.db.collection('cases').find({
      where: { nextCheckAt: command.lte(startedAt) },
      orderBy: [['nextCheckAt', 'asc']],
      limit: batchSize,
    })
    const { ended, told, failed } = await checkDueCases(ctx, due, startedAt)
    done.checked += due.length
    done.ended += ended
    done.told += told
    done.failed += failed
    if (due.length < batchSize || isTimeUp()) break
  }
  await beat(ctx, startedAt)
  return { ...done, attempts, late, carriedOn }
}
