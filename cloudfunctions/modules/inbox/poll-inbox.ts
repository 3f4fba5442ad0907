import { type inboxActions, mostUnreadCounted } from '@shared/inbox/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { watchSweep } from '../watch/watch-sweep'
import { receiverKeysOfCaller } from './inbox.receiver'

/** The call that open screens repeat: who asks, and one small indexed read. */
export async function pollInbox(_input: object, ctx: Context): Promise<OutputOf<typeof inboxActions.poll>> {
  const [keys, sweepStoppedAt] = await Promise.all([receiverKeysOfCaller(ctx), stoppedForAdministrator(ctx)])
  if (!keys.length) return { unread: 0, newestAt: null }
  const unread = await ctx.db.collection('inbox').find({
    where: { personId: ctx.db.command.in([...keys]), readAt: null },
    orderBy: [['at', 'desc']],
    limit: mostUnreadCounted,
    fields: ['at'],
  })
  const answer = { unread: unread.length, newestAt: unread[0]?.at ?? null }
  return sweepStoppedAt === null ? answer : { ...answer, sweepStoppedAt }
}

/** An administrator with the app open watches the sweep too: one small read more, for administrators only. */
async function stoppedForAdministrator(ctx: Context): Promise<number | null> {
  const { roles } = await ctx.actor()
  return roles.some(held => held.role === 'admin') ? watchSweep(ctx) : null
}
