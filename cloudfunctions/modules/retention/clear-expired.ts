import { dayMs } from '@shared/kernel/local-date'
import { keptFor } from '@shared/retention/kept-for'
import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { loggableDefect } from '../../platform/logger'

/**
 * Once a day: deletes what has been kept for as long as the table says (product.md H); answers how many of each. One
 * collection that cannot be cleared does not keep the others.
 */
export async function clearExpired(ctx: TimerContext): Promise<TimerResult> {
  const now = ctx.clock.now()
  const removed: Record<string, number> = {}
  let failed = 0
  for (const { collection, since, days } of keptFor) {
    const isOver = { [since]: ctx.db.command.gt(0).and(ctx.db.command.lt(now - days * dayMs)) }
    try {
      removed[collection] = await ctx.db.collection(collection).remove(isOver)
    } catch (error) {
      failed += 1
      ctx.log.error('a collection cannot be cleared', { collection, ...loggableDefect(error) })
    }
  }
  return { ...removed, failed }
}
