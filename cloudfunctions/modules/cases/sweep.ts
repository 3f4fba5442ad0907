import { applyEvent } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import { nextCheckOf, nextCheckpoint } from '@shared/cases/checkpoints'
import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { updateCase } from './case.repository'
import { clearOutboxes } from './clear-outboxes'

const batchSize = 200
/** Leaves the rest to the next run, well before the function's time is up. */
const longestRunMs = 40_000

/**
 * Delivers messages that their own call did not, then looks at every case whose `nextCheckAt` has passed: closes what
 * was answered and not reopened in time, and sets when to look next. Also deletes expired attempts. Each case is
 * changed only if it is still as it was read, so a run that dies, runs twice or meets an act at the same moment does no
 * harm; the next run goes on where it stopped.
 */
export async function sweep(ctx: TimerContext): Promise<TimerResult> {
  const startedAt = ctx.clock.now()
  const isTimeUp = () => ctx.clock.now() - startedAt > longestRunMs
  const { command } = ctx.db
  const attempts = await ctx.db.collection('attempts').remove({ expiresAt: command.lt(startedAt) })
  const late = await clearOutboxes(ctx, isTimeUp)
  let checked = 0
  let closed = 0
  for (;;) {
    const due = await ctx.db.collection('cases').find({
      where: { nextCheckAt: command.lte(startedAt) },
      orderBy: [['nextCheckAt', 'asc']],
      limit: batchSize,
    })
    for (const current of due) if (await checkCase(ctx, current, startedAt)) closed += 1
    checked += due.length
    if (due.length < batchSize || isTimeUp()) return { checked, closed, attempts, late }
  }
}

/** Does what is due for one case, one checkpoint after the other; answers whether it ended there. */
async function checkCase(ctx: TimerContext, current: Case, now: number): Promise<boolean> {
  let next = current
  for (let due = nextCheckpoint(next, ctx); due && due.at <= now; due = nextCheckpoint(next, ctx)) {
    next = applyEvent(next, due.event)
  }
  const written = await updateCase(ctx, current, { ...next, nextCheckAt: nextCheckOf(next, ctx) }, [])
  return written && next.status !== current.status
}
