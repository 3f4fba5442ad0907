import type { Territory } from '@shared/grids/grid'
import type { Context } from '../../platform/context'
import type { Database } from '../../platform/database'

/** How long an instance may go on with a territory that an import has replaced. */
const pointerKeptMs = 10_000

interface Kept {
  readonly territory: Territory
  readonly readAt: number
}

const kept = new WeakMap<Database, Kept>()

/**
 * The territory in force. Its version is what a request reads grids, buildings and organisation nodes by. Nothing of a
 * version ever changes, so the same object is answered as long as it is the same version: what is kept with it stays.
 */
export async function territory(ctx: Pick<Context, 'db' | 'clock'>): Promise<Territory> {
  const now = ctx.clock.now()
  const known = kept.get(ctx.db)
  if (known && Math.abs(now - known.readAt) < pointerKeptMs) return known.territory
  const current = await ctx.db.collection('settings').get('territory')
  if (!current) throw new Error('no territory has been written to this database')
  const inForce = known?.territory.version === current.version ? known.territory : current
  kept.set(ctx.db, { territory: inForce, readAt: now })
  return inForce
}
