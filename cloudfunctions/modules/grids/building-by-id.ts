import type { Building } from '@shared/grids/grid'
import type { Context } from '../../platform/context'
import { territory } from './territory'

/** A building that a reporter confirmed; null when it is unknown or belongs to a territory that was replaced. */
export async function buildingById(ctx: Context, id: string): Promise<Building | null> {
  const [{ version }, building] = await Promise.all([territory(ctx), ctx.db.collection('buildings').get(id)])
  return building?.version === version ? building : null
}
