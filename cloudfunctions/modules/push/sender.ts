import { pushableAt } from '@shared/push/night-rest'
import { restingKinds } from '@shared/push/push-plan'
import type { TimerContext, TimerResult } from '../../platform/create-timer'
import { giveUpLeft } from './claim-pushes'
import type { PushMeans } from './push-means'
import { queuePushes } from './queue-pushes'
import { sendWaiting } from './send-waiting'
import { watchUrgent } from './watch-urgent'

/** Leaves the rest to the next run, well before the function's time is up. */
const longestRunMs = 40_000

/**
 * Every minute: what came into inboxes is queued, what is due is sent, what was urgent is watched (docs/adr/0010). Any number of
 * runs at once send each message once at most.
 */
export async function sendPushes(
  ctx: TimerContext,
  { channels, groups }: Pick<PushMeans, 'channels' | 'groups'>,
): Promise<TimerResult> {
  const startedAt = ctx.clock.now()
  const isTimeUp = () => ctx.clock.now() - startedAt > longestRunMs
  const left = await giveUpLeft(ctx)
  const queued = await queuePushes(ctx, groups, isTimeUp)
  await restAtNight(ctx)
  const looked = await sendWaiting(ctx, channels, isTimeUp)
  const unnoticed = await watchUrgent(ctx, isTimeUp)
  return { queued, looked, left, unnoticed }
}

/** At night only what is urgent goes on; the rest waits until seven, also what was to be tried again. */
async function restAtNight({ db, clock }: TimerContext): Promise<void> {
  const now = clock.now()
  const dueAt = pushableAt(now, false)
  if (dueAt === now) return
  const { command } = db
  await db
    .collection('pushes')
    .update({ dueAt: command.lte(now), state: 'waiting', kind: command.in([...restingKinds]) }, { dueAt })
}
