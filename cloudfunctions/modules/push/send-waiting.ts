import type { Push } from '@shared/push/push'
import type { TimerContext } from '../../platform/create-timer'
import { eachOf } from '../../platform/each-of'
import { loggableDefect } from '../../platform/logger'
import type { PushChannel } from '../../platform/push/push-channel'
import { dropPushes, putOff } from './claim-pushes'
import { receiversAround } from './receivers-around'
import { sendToGroup } from './send-to-group'
import { sendToPerson } from './send-to-person'
import { unsentWithoutTrying, whyNotSent } from './why-not-sent'

const pageSize = 200
/** Receivers served at once: each waits for an answer of WeChat most of the time. */
const receiversAtOnce = 16

/**
 * Drops together what there is no use in sending, and sends the rest, one receiver after the other with several at once; answers how many pushes were looked at. Each is claimed
 * right before it is sent, so two runs never send the same and one that dies leaves few behind.
 */
export async function sendWaiting(
  ctx: TimerContext,
  channels: readonly PushChannel[],
  isTimeUp: () => boolean,
): Promise<number> {
  const { command } = ctx.db
  let looked = 0
  for (;;) {
    const due = await ctx.db.collection('pushes').find({
      where: { dueAt: command.lte(ctx.clock.now()), state: 'waiting' },
      orderBy: [['dueAt', 'asc']],
      limit: pageSize,
    })
    if (!due.length) return looked
    const around = await receiversAround(ctx, due)
    const reasons = new Map(due.map(push => [push, whyNotSent(push, around, channels)]))
    for (const why of unsentWithoutTrying) {
      const unsent = due.filter(push => reasons.get(push) === why)
      await dropPushes(ctx, unsent, why)
    }
    const wanted = due.filter(push => reasons.get(push) === null)
    await eachOf([...byReceiver(wanted).values()], receiversAtOnce, async pushes => {
      if (isTimeUp()) return
      const [first] = pushes
      const sending = first?.personId
        ? sendToPerson(ctx, channels, around, pushes)
        : sendToGroup(ctx, channels, around, pushes)
      await sending.catch(async (error: unknown) => {
        ctx.log.error('a push failed', { pushId: first?._id, ...loggableDefect(error) })
        await putOff(ctx, pushes)
      })
    })
    looked += due.length
    if (due.length < pageSize || isTimeUp()) return looked
  }
}

function byReceiver(pushes: readonly Push[]): ReadonlyMap<string, readonly Push[]> {
  const found = new Map<string, Push[]>()
  for (const push of pushes) {
    const key = push.personId ?? `group ${push.groupOf}`
    found.set(key, [...(found.get(key) ?? []), push])
  }
  return found
}
