import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { watchSweep } from './watch-sweep'

/** Every five minutes: whether the sweep still runs. A stopped one is an error in the log too. */
export async function watchdog(ctx: TimerContext): Promise<TimerResult> {
  const stoppedAt = await watchSweep(ctx)
  if (stoppedAt !== null) ctx.log.error('the sweep has stopped', { stoppedAt })
  return { stopped: stoppedAt === null ? 0 : 1 }
}
