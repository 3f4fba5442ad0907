import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'

/** What the scope of a role stands for: a node of the organisation or a grid. */
export interface ScopeNode {
  readonly code: string
  readonly name: string
  /** Organisation codes from the top node down to it. */
  readonly path: readonly string[]
  /** The name with the community of a grid before it: many communities have a 第三网格. */
  readonly fullName: string
}

/** The nodes that scopes name, by code; at most 1000. A scope that the territory in force does not know is missing. */
export async function scopeNodes(ctx: Context, scopes: Iterable<string>): Promise<ReadonlyMap<string, ScopeNode>> {
  const codes = [...new Set(scopes)]
  if (!codes.length) return new Map()
  const { version } = await territory(ctx)
  const query = {
    where: { _id: ctx.db.command.in(codes.map(code => `${version}:${code}`)) },
    limit: codes.length,
  }
  const [units, grids] = await Promise.all([
    ctx.db.collection('orgUnits').find({ ...query, fields: ['code', 'name', 'path'] }),
    ctx.db.collection('grids').find({ ...query, fields: ['code', 'name', 'path', 'communityName'] }),
  ])
  const nodes: readonly ScopeNode[] = [
    ...units.map(({ code, name, path }) => ({ code, name, path, fullName: name })),
    ...grids.map(({ code, name, path, communityName }) => ({ code, name, path, fullName: `${communityName}${name}` })),
  ]
  return new Map(nodes.map(node => [node.code, node]))
}
