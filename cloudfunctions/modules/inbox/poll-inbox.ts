import type { inboxActions } from '@shared/inbox/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { countUnread } from './count-unread'
import { receiverKeysOfCaller } from './inbox.receiver'

/** The call that open screens repeat: two small indexed reads, side by side. */
export async function pollInbox(_input: object, ctx: Context): Promise<OutputOf<typeof inboxActions.poll>> {
  const keys = await receiverKeysOfCaller(ctx)
  if (!keys.length) return { unread: 0, newestAt: null }
  const [unread, [newest]] = await Promise.all([
    countUnread(ctx, keys),
    ctx.db.collection('inbox').find({
      where: { personId: ctx.db.command.in([...keys]) },
      orderBy: [['at', 'desc']],
      limit: 1,
    }),
  ])
  return { unread, newestAt: newest?.at ?? null }
}
