import type { InboxItem, InboxMessage, inboxActions } from '@shared/inbox/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { receiverKeysOfCaller } from './inbox.receiver'

const pageSize = 30

export async function listInbox(
  { before }: InputOf<typeof inboxActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof inboxActions.list>> {
  const keys = await receiverKeysOfCaller(ctx)
  if (!keys.length) return { items: [], more: false }
  const { command } = ctx.db
  const found = await ctx.db.collection('inbox').find({
    where: { personId: command.in([...keys]), ...(before === undefined ? {} : { at: command.lt(before) }) },
    orderBy: [['at', 'desc']],
    limit: pageSize + 1,
  })
  return { items: found.slice(0, pageSize).map(itemOf), more: found.length > pageSize }
}

const itemOf = ({ _id, kind, caseId, title, actorName, at, readAt }: InboxMessage): InboxItem => ({
  id: _id,
  kind,
  caseId,
  title,
  actorName,
  at,
  read: readAt !== null,
})
