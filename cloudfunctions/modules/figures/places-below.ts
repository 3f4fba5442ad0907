import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'
import type { PlaceInFigures } from './place-in-figures'

/** A node or grid directly below a place. */
export interface PlaceBelow {
  readonly code: string
  readonly name: string
  readonly kind: 'node' | 'grid' | 'own'
}

/** The most that one read may return. */
const most = 1000

/**
 * What lies directly below a node, by code: nodes, or the grids of the lowest one; nothing below a grid. No place lies in
 * a department.
 */
export async function placesBelow(ctx: Context, { unit, code }: PlaceInFigures): Promise<readonly PlaceBelow[]> {
  if (!unit) return []
  const { version } = await territory(ctx)
  const below = { where: { version, path: code }, limit: most }
  if (unit.holdsGrids) {
    const grids = await ctx.db.collection('grids').find({ ...below, fields: ['code', 'name'] })
    return inOrder(grids.map(({ code, name }) => ({ code, name, kind: 'grid' })))
  }
  const where = { ...below.where, level: unit.level + 1 }
  const nodes = await ctx.db.collection('orgUnits').find({ ...below, where, fields: ['code', 'name', 'department'] })
  return inOrder(nodes.filter(node => !node.department).map(({ code, name }) => ({ code, name, kind: 'node' })))
}

const inOrder = (places: readonly PlaceBelow[]): readonly PlaceBelow[] =>
  [...places].sort((a, b) => (a.code < b.code ? -1 : 1))

/** The one of them that a case lies in, or the place itself when it lies in none (any more). */
export function placeOfCase(path: readonly string[], below: readonly PlaceBelow[], own: string): string {
  return path.find(code => below.some(each => each.code === code)) ?? own
}
