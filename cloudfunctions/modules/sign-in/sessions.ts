import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { type SessionView, sessionOfIdentity } from '@shared/people/console-session'
import type { signInActions } from '@shared/people/sign-in-actions'
import type { Context } from '../../platform/context'

const mostShown = 50

/** Computers on which the caller is signed in now, the newest first. */
export async function listSessions(_input: object, ctx: Context): Promise<OutputOf<typeof signInActions.sessions>> {
  return { sessions: await openSessions(ctx) }
}

/** Signs out one computer, or all of them; what is somebody else's stays as it is. */
export async function signOut(
  { sessionId }: InputOf<typeof signInActions.signOut>,
  ctx: Context,
): Promise<OutputOf<typeof signInActions.signOut>> {
  const { person } = await ctx.actor()
  if (!person) return { sessions: [] }
  const which = { personId: person._id, endedAt: null, ...(sessionId === null ? {} : { _id: sessionId }) }
  await ctx.db.collection('consoleSessions').update(which, { endedAt: ctx.clock.now() })
  return { sessions: await openSessions(ctx) }
}

async function openSessions(ctx: Context): Promise<SessionView[]> {
  const { person } = await ctx.actor()
  if (!person) return []
  const found = await ctx.db.collection('consoleSessions').find({
    where: { personId: person._id, endedAt: null, expiresAt: ctx.db.command.gt(ctx.clock.now()) },
    orderBy: [['createdAt', 'desc']],
    limit: mostShown,
  })
  const own = sessionOfIdentity(ctx.caller)
  return found.map(({ _id: id, device, createdAt, expiresAt }) => ({
    id,
    device,
    createdAt,
    expiresAt,
    own: id === own,
  }))
}
