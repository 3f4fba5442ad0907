import type { Me, RoleGrant } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'

/** Names of the nodes and grids that roles are held over; a node that is gone keeps its code as its name. */
export async function scopeNames(ctx: Context, roles: readonly RoleGrant[]): Promise<Me['scopeNames']> {
  const scopes = [...new Set(roles.map(held => held.scope))]
  if (!scopes.length) return []
  const { version } = await territory(ctx)
  const where = { _id: ctx.db.command.in(scopes.map(scope => `${version}:${scope}`)) }
  const [units, grids] = await Promise.all([
    ctx.db.collection('orgUnits').find({ where, limit: scopes.length }),
    ctx.db.collection('grids').find({ where, limit: scopes.length }),
  ])
  const names = new Map([...units, ...grids].map(node => [node.code, node.name]))
  return scopes.map(scope => ({ scope, name: names.get(scope) ?? scope }))
}
