import { type inboxActions, mostUnreadCounted } from '@shared/inbox/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { receiverKeysOfCaller } from './inbox.receiver'

/** The call that open screens repeat: who asks, and one small indexed read. */
export async function pollInbox(_input: object, ctx: Context): Promise<OutputOf<typeof inboxActions.poll>> {
  const keys = await receiverKeysOfCaller(ctx)
  if (!keys.length) return { unread: 0, newestAt: null }
  const unread = await ctx.db.collection('inbox').find({
    where: { personId: ctx.db.command.in([...keys]), readAt: null },
    orderBy: [['at', 'desc']],
    limit: mostUnreadCounted,
    fields: ['at'],
  })
  return { unread: unread.length, newestAt: unread[0]?.at ?? null }
}
