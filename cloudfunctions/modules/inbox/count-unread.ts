import type { Context } from '../../platform/context'

export const countUnread = (ctx: Context, keys: readonly string[]): Promise<number> =>
  ctx.db.collection('inbox').count({ personId: ctx.db.command.in([...keys]), readAt: null })
