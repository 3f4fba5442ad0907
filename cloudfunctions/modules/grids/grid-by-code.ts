import type { Grid } from '@shared/grids/grid'
import type { Context } from '../../platform/context'
import { territory } from './territory'

/** The grid of a code in the territory in force; null when there is none (any more). One read. */
export async function gridByCode(ctx: Pick<Context, 'db' | 'clock'>, code: string): Promise<Grid | null> {
  const { version } = await territory(ctx)
  return ctx.db.collection('grids').get(`${version}:${code}`)
}
