import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { canReopen, nextCheckOf } from '@shared/cases/case-clock'
import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { systemEvent } from './events'

const batchSize = 200
/** Leaves the rest to the next run, well before the function's time is up. */
const longestRunMs = 40_000

/**
 * Looks at every case whose `nextCheckAt` has passed: closes what was answered and not reopened in time, and sets when
 * to look next. Also deletes expired attempts. Each case is read again and changed in a transaction of its own, so a
 * run that dies, runs twice or meets an act at the same moment does no harm; the next run goes on where it stopped.
 */
export async function sweep(ctx: TimerContext): Promise<TimerResult> {
  const startedAt = ctx.clock.now()
  const { command } = ctx.db
  const attempts = await ctx.db.collection('attempts').remove({ expiresAt: command.lt(startedAt) })
  let checked = 0
  let closed = 0
  for (;;) {
    const due = await ctx.db.collection('cases').find({
      where: { nextCheckAt: command.lte(startedAt) },
      orderBy: [['nextCheckAt', 'asc']],
      limit: batchSize,
    })
    for (const { _id } of due) if (await checkCase(ctx, _id, startedAt)) closed += 1
    checked += due.length
    if (due.length < batchSize || ctx.clock.now() - startedAt > longestRunMs) return { checked, closed, attempts }
  }
}

/** Does what is due for one case; answers whether it was closed. */
function checkCase(ctx: TimerContext, caseId: string, now: number): Promise<boolean> {
  return ctx.db.transaction(async tx => {
    const current = await tx.get('cases', caseId)
    if (!current || current.nextCheckAt === null || current.nextCheckAt > now) return false
    const next = isOver(current, now) ? applyEvent(current, closing(current, now)) : current
    await tx.put('cases', { ...next, nextCheckAt: nextCheckOf(next, now, ctx) })
    return next !== current
  })
}

const isOver = (current: Case, now: number): boolean => current.status === 'answered' && !canReopen(current, now)

/** Derived from the answer it follows, so that two runs make one event. */
const closing = ({ revision }: Case, now: number) => systemEvent(`closed-after-${revision}`, 'closed', now)
