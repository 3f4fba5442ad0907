import type { OutletView } from '@shared/campaigns/desk-actions'
import type { Outlet } from '@shared/campaigns/outlet'
import type { Context } from '../../platform/context'
import { scopeNodes } from '../people/scope-nodes'

/** Outlets with the names of their places and of who redeems there; who has left is missing. */
export async function presentOutlets(ctx: Context, outlets: readonly Outlet[]): Promise<OutletView[]> {
  const ids = [...new Set(outlets.flatMap(each => each.staffIds))].slice(0, 1000)
  const [people, nodes] = await Promise.all([
    ids.length
      ? ctx.db.collection('people').find({
          where: { _id: ctx.db.command.in(ids), leftAt: null },
          fields: ['_id', 'name'],
          limit: ids.length,
        })
      : [],
    scopeNodes(
      ctx,
      outlets.map(each => each.orgCode),
    ),
  ])
  const names = new Map(people.map(each => [each._id, each.name]))
  return outlets.map(({ _id: outletId, orgPath: _path, requestId: _request, ...details }) => ({
    outletId,
    ...details,
    placeName: nodes.get(details.orgCode)?.name ?? details.orgCode,
    staff: details.staffIds.flatMap(personId => {
      const name = names.get(personId)
      return name === undefined ? [] : [{ personId, name }]
    }),
  }))
}
