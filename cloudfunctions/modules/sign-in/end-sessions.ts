import type { Context } from '../../platform/context'

/** Signs every computer of a person out; their next call is refused. */
export async function endSessionsOf(ctx: Pick<Context, 'db' | 'clock'>, personId: string): Promise<void> {
  await ctx.db.collection('consoleSessions').update({ personId, endedAt: null }, { endedAt: ctx.clock.now() })
}
