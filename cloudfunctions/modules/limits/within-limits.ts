import { DomainError } from '@shared/kernel/errors'
import type { LimitedAction } from '@shared/limits/limit-rules'
import { countAttempt } from '../../platform/attempts'
import type { Context } from '../../platform/context'

/** Counts one more of something that the caller may do only so often; throws `LIMIT_REACHED` with when it is possible again. */
export async function withinLimits(ctx: Context, action: Exclude<LimitedAction, 'report' | 'track'>): Promise<void> {
  for (const { most, withinMinutes } of ctx.limits.limits[action]) {
    const subject = `${action}:${withinMinutes}:${ctx.caller}`
    const retryAfterMs = await countAttempt(ctx, subject, most, withinMinutes * 60_000)
    if (retryAfterMs > 0) throw new DomainError('LIMIT_REACHED', { retryAfterMs })
  }
}
