import type { InboxMessage } from '@shared/inbox/actions'
import type { TimerContext } from '../../platform/create-timer'
import { deliverToFollowers } from './deliver-to-followers'
import { isForFollowers } from './inbox.receiver'
import { insertMissing } from './insert-missing'

/** Delivers those of the messages (at most 1000) that have not arrived, and answers how many there were. */
export async function deliverMissing(ctx: TimerContext, messages: readonly InboxMessage[]): Promise<number> {
  let late = await insertMissing(
    ctx.db,
    messages.filter(each => !isForFollowers(each)),
  )
  for (const message of messages.filter(isForFollowers)) late += await deliverToFollowers(ctx, message)
  return late
}
