import type { Push } from '@shared/push/push'
import { isStillWorth, pushPlanOf } from '@shared/push/push-plan'
import type { TimerContext } from '../../platform/create-timer'
import type { PushChannel } from '../../platform/push/push-channel'
import { claimPushes, dropPushes, settlePushes } from './claim-pushes'
import { pushContent } from './push-content'
import type { Around } from './receivers-around'
import { tryWays } from './try-ways'

/** Tells the group of a station, one message after the other: its robot takes twenty a minute. */
export async function sendToGroup(
  ctx: TimerContext,
  channels: readonly PushChannel[],
  { cases }: Around,
  pushes: readonly Push[],
): Promise<void> {
  const robot = channels.find(each => each.kind === 'robot')
  for (const push of pushes) {
    const plan = push.kind && pushPlanOf(push.kind)
    const current = cases.get(push.caseId ?? '') ?? null
    if (!plan || !current || !isStillWorth({ ...plan, while: 'open' }, current, '')) {
      await dropPushes(ctx, [push], 'movedOn')
      continue
    }
    const claimed = await claimPushes(ctx, [push])
    const [first] = claimed.pushes
    if (!first) continue
    const ways = robot && push.groupOf ? [{ channel: robot, address: push.groupOf }] : []
    const content = pushContent(push, plan, current, ctx.clock.now())
    const trying = { now: () => ctx.clock.now(), attempts: first.attempts, luck: Math.random() }
    await settlePushes(ctx, claimed, await tryWays(ways, content, trying))
  }
}
