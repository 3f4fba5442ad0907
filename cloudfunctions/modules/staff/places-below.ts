import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { staffActions } from '@shared/people/staff-actions'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { territory } from '../grids/territory'
import { scopeNodes } from '../people/scope-nodes'
import { staffPolicy } from './staff.policy'

/** What lies directly below a node, for an administrator who says where somebody works; nothing below a grid. */
export async function placesBelow(
  { scope }: InputOf<typeof staffActions.places>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.places>> {
  const actor = await ctx.actor()
  const node = (await scopeNodes(ctx, [scope])).get(scope)
  authorize(actor, 'places', staffPolicy, { orgPath: node?.path ?? [], relations: [] })
  if (!node) throw new DomainError('NOT_FOUND')
  const { version } = await territory(ctx)
  const { db } = ctx
  const asked = { fields: ['code', 'name', 'path'] as const, limit: 1000 }
  const [unit, units] = await Promise.all([
    db.collection('orgUnits').get(`${version}:${scope}`),
    // A node stands as deep as the path above it is long.
    db.collection('orgUnits').find({ ...asked, where: { version, path: scope, level: node.path.length } }),
  ])
  const grids = unit?.holdsGrids ? await db.collection('grids').find({ ...asked, where: { version, path: scope } }) : []
  const isChild = ({ path }: { readonly path: readonly string[] }) => path.at(-2) === scope
  return { below: [...units, ...grids].filter(isChild).map(({ code, name }) => ({ code, name })) }
}
