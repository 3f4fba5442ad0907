import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'

/** Names of organisation nodes by code; one that an import has taken away is missing. */
export async function unitNames(ctx: Context, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(codes)]
  if (!wanted.length) return new Map()
  const { version } = await territory(ctx)
  const where = { _id: ctx.db.command.in(wanted.map(code => `${version}:${code}`)) }
  const units = await ctx.db.collection('orgUnits').find({ where, limit: wanted.length, fields: ['code', 'name'] })
  return new Map(units.map(unit => [unit.code, unit.name]))
}
