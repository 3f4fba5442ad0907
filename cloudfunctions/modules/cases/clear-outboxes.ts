import type { TimerContext } from '../../platform/create-timer'
import { deliverMissing } from '../inbox/deliver-missing'

/** A call delivers its own messages well within this time, or never. */
const ownDeliveryMs = 60_000
const mostCases = 200
/** Cases × messages of a batch: as many as one read returns. */
const mostMessages = 1000

/**
 * Sees to it that what waits in the outboxes of cases has arrived, and only then takes it out (docs/adr/0005). Answers
 * how many messages had to be delivered late. Taking out names the messages, so an act that adds one meanwhile, a
 * second run, or a run that dies at any point does no harm.
 */
export async function clearOutboxes(ctx: TimerContext, isTimeUp: () => boolean): Promise<number> {
  const { command } = ctx.db
  const cases = ctx.db.collection('cases')
  const before = ctx.clock.now() - ownDeliveryMs
  let late = 0
  for (;;) {
    const waiting = await cases.find({
      where: { 'outbox.at': command.lte(before) },
      fields: ['outbox'],
      limit: mostCases,
    })
    const messages = waiting
      .flatMap(each => each.outbox)
      .filter(message => message.at <= before)
      .slice(0, mostMessages)
    if (!messages.length) return late
    late += await deliverMissing(ctx, messages)
    const caseIds = [...new Set(messages.map(message => message.caseId))]
    const ids = messages.map(message => message._id)
    await cases.update({ _id: command.in(caseIds) }, { outbox: command.pull({ _id: { $in: ids } }) })
    if (isTimeUp()) return late
  }
}
