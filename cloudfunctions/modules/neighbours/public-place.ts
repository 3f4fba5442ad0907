import type { Case } from '@shared/cases/case'
import type { Context } from '../../platform/context'

type Placed = Pick<Case, 'place' | 'gridCode' | 'orgPath' | 'territoryVersion'>

/**
 * What the place of each case is called towards people who did not report it: its building, its grid or its node.
 * Typed words and rooms stay with the reporter. Three reads for any number of cases.
 */
export async function publicPlaces(ctx: Context, cases: readonly Placed[]): Promise<readonly string[]> {
  const nodeOf = ({ territoryVersion, gridCode, orgPath }: Placed) =>
    `${territoryVersion}:${gridCode ?? orgPath.at(-1)}`
  const ids = [
    ...new Set(cases.flatMap(each => [nodeOf(each), ...(each.place.buildingId ? [each.place.buildingId] : [])])),
  ]
  if (!ids.length) return []
  const where = { _id: ctx.db.command.in(ids) }
  const [buildings, grids, units] = await Promise.all([
    ctx.db.collection('buildings').find({ where, limit: ids.length, fields: ['_id', 'name'] }),
    ctx.db.collection('grids').find({ where, limit: ids.length, fields: ['_id', 'name'] }),
    ctx.db.collection('orgUnits').find({ where, limit: ids.length, fields: ['_id', 'name'] }),
  ])
  const names = new Map([...units, ...grids, ...buildings].map(each => [each._id, each.name]))
  return cases.map(each => names.get(each.place.buildingId ?? '') ?? names.get(nodeOf(each)) ?? '')
}
