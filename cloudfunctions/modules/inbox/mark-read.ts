import type { inboxActions } from '@shared/inbox/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { countUnread } from './count-unread'
import { receiverKeysOfCaller } from './inbox.receiver'

/** Marks the caller's own messages only; doing it again changes nothing, so it needs no record of the request. */
export async function markRead(
  { ids, caseId, upTo }: InputOf<typeof inboxActions.markRead>,
  ctx: Context,
): Promise<OutputOf<typeof inboxActions.markRead>> {
  const keys = await receiverKeysOfCaller(ctx)
  if (!keys.length) return { unread: 0 }
  const { command } = ctx.db
  const chosen: Where[] = [
    ...(ids?.length ? [{ _id: command.in(ids) }] : []),
    ...(caseId === undefined ? [] : [{ caseId }]),
    ...(upTo === undefined ? [] : [{ at: command.lte(upTo) }]),
  ]
  for (const which of chosen) {
    await ctx.db
      .collection('inbox')
      .update({ personId: command.in([...keys]), readAt: null, ...which }, { readAt: ctx.clock.now() })
  }
  return { unread: await countUnread(ctx, keys) }
}
