import type { Me, RoleGrant } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { scopeNodes } from './scope-nodes'

/** Names of the nodes and grids that roles are held over; a node that is gone keeps its code as its name. */
export async function scopeNames(ctx: Context, roles: readonly RoleGrant[]): Promise<Me['scopeNames']> {
  const scopes = [...new Set(roles.map(held => held.scope))]
  const nodes = await scopeNodes(ctx, scopes)
  return scopes.map(scope => ({ scope, name: nodes.get(scope)?.name ?? scope }))
}
