import type { InboxMessage } from '@shared/inbox/actions'
import type { Context } from '../../platform/context'
import { loggableDefect } from '../../platform/logger'
import { deliverToFollowers } from './deliver-to-followers'
import { isForFollowers } from './inbox.receiver'

/**
 * Puts messages into the inboxes, right after the write that caused them. They are safe in the outbox of their case:
 * when this fails, the act has happened all the same and the sweep delivers them a minute or two later.
 */
export async function deliver(ctx: Pick<Context, 'db' | 'log'>, messages: readonly InboxMessage[]): Promise<void> {
  try {
    await ctx.db.collection('inbox').insertMany(messages.filter(each => !isForFollowers(each)))
    for (const message of messages.filter(isForFollowers)) await deliverToFollowers(ctx, message)
  } catch (error) {
    ctx.log.error('delivery left to the sweep', loggableDefect(error))
  }
}
