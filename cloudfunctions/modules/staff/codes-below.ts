import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'

/** As many as one answer of the database holds. */
const pageSize = 1000

/** The node itself, the nodes and the grids below it, however many. */
export async function codesBelow(ctx: Context, scope: string): Promise<readonly string[]> {
  const { version } = await territory(ctx)
  const [units, grids] = await Promise.all([
    codesIn(ctx, 'orgUnits', { version, path: scope }),
    codesIn(ctx, 'grids', { version, path: scope }),
  ])
  return [...new Set([scope, ...units, ...grids])]
}

async function codesIn(
  { db }: Context,
  name: 'orgUnits' | 'grids',
  where: { readonly version: string; readonly path: string },
): Promise<readonly string[]> {
  const codes: string[] = []
  let after = ''
  for (;;) {
    const page = await db.collection(name).find({
      where: { ...where, _id: db.command.gt(after) },
      orderBy: [['_id', 'asc']],
      fields: ['_id', 'code'],
      limit: pageSize,
    })
    codes.push(...page.map(each => each.code))
    const last = page.at(-1)
    if (!last || page.length < pageSize) return codes
    after = last._id
  }
}
