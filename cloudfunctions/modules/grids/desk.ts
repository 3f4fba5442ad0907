import type { Grid, OrgUnit } from '@shared/grids/grid'
import type { Context } from '../../platform/context'
import { territory } from './territory'

/** The organisation node with its desk; null when the territory in force has no such node. One read. */
export async function deskOf(ctx: Pick<Context, 'db' | 'clock'>, orgCode: string): Promise<OrgUnit | null> {
  const { version } = await territory(ctx)
  return ctx.db.collection('orgUnits').get(`${version}:${orgCode}`)
}

/** The node directly above a grid: whose desk answers when nobody of the grid can. */
export const communityCodeOf = (grid: Pick<Grid, 'path'>): string => {
  const code = grid.path.at(-2)
  if (!code) throw new TypeError('a grid hangs below an organisation node')
  return code
}

export async function deskOfGrid(ctx: Context, grid: Pick<Grid, 'version' | 'code' | 'path'>): Promise<OrgUnit> {
  const desk = await deskOf(ctx, communityCodeOf(grid))
  if (!desk) throw new TypeError(`territory ${grid.version} lacks the node above grid ${grid.code}`)
  return desk
}
