import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'

/** Names of organisation nodes by code; a node that the territory in force no longer has is missing. */
export async function nodeNames(ctx: Context, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes)]
  if (!wanted.length) return new Map()
  const { version } = await territory(ctx)
  const where = { _id: ctx.db.command.in(wanted.map(code => `${version}:${code}`)) }
  const found = await ctx.db.collection('orgUnits').find({ where, fields: ['code', 'name'], limit: wanted.length })
  return new Map(found.map(({ code, name }) => [code, name]))
}
