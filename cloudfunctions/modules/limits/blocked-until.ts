import type { Context } from '../../platform/context'

/**
 * Under which name a blocked person is kept: a keyed hash of its own kind, so that it fits neither the link of an
 * anonymous case nor anything else, and a block tells nobody who reported what.
 */
export const blockTagOf = (ctx: Pick<Context, 'secrets'>, personId: string): string =>
  ctx.secrets.tag('reporterBlock', personId)

/**
 * Until when a person, by all ids that were merged into theirs, may not report; null for almost everybody. Costs no read:
 * blocks come with the rules in force.
 */
export function blockedUntil(
  ctx: Pick<Context, 'secrets' | 'blocked' | 'clock'>,
  ownIds: readonly string[],
): number | null {
  if (ctx.blocked.size === 0) return null
  const until = Math.max(...ownIds.map(id => ctx.blocked.get(blockTagOf(ctx, id)) ?? 0))
  return until > ctx.clock.now() ? until : null
}
