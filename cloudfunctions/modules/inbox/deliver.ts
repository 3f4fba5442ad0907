import type { InboxMessage } from '@shared/inbox/actions'
import type { Context } from '../../platform/context'
import { loggableDefect } from '../../platform/logger'

/**
 * Puts messages into the inboxes, right after the write that caused them. They are safe in the outbox of their case:
 * when this fails, the act has happened all the same and the sweep delivers them a minute or two later.
 */
export async function deliver(ctx: Pick<Context, 'db' | 'log'>, messages: readonly InboxMessage[]): Promise<void> {
  try {
    await ctx.db.collection('inbox').insertMany(messages)
  } catch (error) {
    ctx.log.error('delivery left to the sweep', loggableDefect(error))
  }
}
