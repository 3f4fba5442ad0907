import { DomainError } from '@shared/kernel/errors'
import type { LimitedAction } from '@shared/limits/limit-rules'
import { countAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'

type Counted = Exclude<LimitedAction, 'report' | 'track'>

/** Counts one more of something that somebody may do only so often; answers after how many milliseconds it is possible again, or 0. */
export async function countWithinLimits(ctx: Context, action: Counted, who: string): Promise<number> {
  for (const { most, withinMinutes } of ctx.limits.limits[action]) {
    const retryAfterMs = await countAttempt(ctx, `${action}:${withinMinutes}:${who}`, most, withinMinutes * 60_000)
    if (retryAfterMs > 0) return retryAfterMs
  }
  return 0
}

/** The same for the caller; throws `LIMIT_REACHED` with when it is possible again. */
export async function withinLimits(ctx: Context, action: Counted): Promise<void> {
  const retryAfterMs = await countWithinLimits(ctx, action, ctx.caller)
  if (retryAfterMs > 0) throw new DomainError('LIMIT_REACHED', { retryAfterMs })
}
