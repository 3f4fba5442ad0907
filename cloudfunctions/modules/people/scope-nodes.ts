import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'

/** What the scope of a role stands for: a node of the organisation or a grid. */
export interface ScopeNode {
  readonly code: string
  readonly name: string
  /** Organisation codes from the top node down to it. */
  readonly path: readonly string[]
}

/** The nodes that scopes name, by code; at most 1000. A scope that the territory in force does not know is missing. */
export async function scopeNodes(ctx: Context, scopes: Iterable<string>): Promise<ReadonlyMap<string, ScopeNode>> {
  const codes = [...new Set(scopes)]
  if (!codes.length) return new Map()
  const { version } = await territory(ctx)
  const query = {
    where: { _id: ctx.db.command.in(codes.map(code => `${version}:${code}`)) },
    fields: ['code', 'name', 'path'] as const,
    limit: codes.length,
  }
  const [units, grids] = await Promise.all([
    ctx.db.collection('orgUnits').find(query),
    ctx.db.collection('grids').find(query),
  ])
  return new Map([...units, ...grids].map(({ code, name, path }) => [code, { code, name, path }]))
}
