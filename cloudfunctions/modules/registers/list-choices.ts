import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { registerActions } from '@shared/registers/actions'
import type { Context } from '../../platform/context'
import { placeInView } from './place-in-view'

const most = 1000

/** What a register may be kept for under a node: itself, the nodes and grids where places lie below it, and its people. */
export async function listChoices(
  { scope }: InputOf<typeof registerActions.choices>,
  ctx: Context,
): Promise<OutputOf<typeof registerActions.choices>> {
  const { version, path: own } = await placeInView(ctx, scope, 'choices')
  const under = { where: { version, path: scope }, limit: most }
  const [units, grids] = await Promise.all([
    ctx.db.collection('orgUnits').find({ ...under, fields: ['code', 'name', 'path', 'desk', 'department'] }),
    ctx.db.collection('grids').find({ ...under, fields: ['code', 'name', 'path', 'team'] }),
  ])
  const places = units.filter(unit => !unit.department)
  const nodes = [...places, ...grids].sort((a, b) => (a.path.join() < b.path.join() ? -1 : 1)).slice(0, most)
  const ids = [
    ...grids.flatMap(grid => grid.team.map(each => each.personId)),
    ...units.flatMap(unit => unit.desk.personIds),
  ]
  return {
    scopes: nodes.map(({ code, name, path }) => ({ code, name, depth: path.length - own.length })),
    workers: await namesOf(ctx, [...new Set(ids)].slice(0, most)),
  }
}

async function namesOf(ctx: Context, ids: readonly string[]) {
  if (!ids.length) return []
  const where = { _id: ctx.db.command.in([...ids]) }
  const people = await ctx.db.collection('people').find({ where, limit: most, fields: ['_id', 'name'] })
  return people
    .map(person => ({ personId: person._id, name: person.name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
