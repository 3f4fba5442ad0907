import type { InboxItem, InboxMessage, inboxActions } from '@shared/inbox/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { receiverKeysOfCaller } from './inbox.receiver'

const pageSize = 30

export async function listInbox(
  { after }: InputOf<typeof inboxActions.list>,
  ctx: Context,
): Promise<OutputOf<typeof inboxActions.list>> {
  const keys = await receiverKeysOfCaller(ctx)
  if (!keys.length) return { items: [], next: null }
  const { db } = ctx
  const found = await pageAfter(db, db.collection('inbox'), {
    where: { personId: db.command.in([...keys]) },
    by: 'at',
    order: 'desc',
    after,
    limit: pageSize + 1,
  })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  return { items: page.map(itemOf), next: last && found.length > pageSize ? { at: last.at, id: last._id } : null }
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
