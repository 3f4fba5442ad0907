import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Person } from '@shared/people/person'
import type { pushActions, UnreachedRow } from '@shared/push/actions'
import type { Push } from '@shared/push/push'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { pushPolicy } from './push.policy'

const pageSize = 30

/**
 * Messages about a place that reached no phone although they were worth it: refused by every channel, given up, maybe lost, or
 * without any channel. Read in the app is reached.
 */
export async function listUnreached(
  { scope, before }: InputOf<typeof pushActions.unreached>,
  ctx: Context,
): Promise<OutputOf<typeof pushActions.unreached>> {
  const [actor, unit, grid] = await Promise.all([ctx.actor(), deskOf(ctx, scope), gridByCode(ctx, scope)])
  authorize(actor, 'unreached', pushPolicy, { orgPath: (unit ?? grid)?.path ?? [], relations: [] })
  const { command } = ctx.db
  const until: Where = before === undefined ? {} : { at: command.lt(before) }
  const find = (which: Where) =>
    ctx.db.collection('pushes').find({
      where: { orgPath: scope, ...which, ...until },
      orderBy: [['at', 'desc']],
      limit: pageSize + 1,
    })
  const [failed, without] = await Promise.all([
    find({ state: command.in(['refused', 'uncertain']) }),
    find({ state: 'dropped', why: 'noChannel' }),
  ])
  const found = [...failed, ...without].sort((a, b) => b.at - a.at)
  const page = found.slice(0, pageSize)
  const names = await staffNames(ctx, page)
  return { rows: page.map(each => rowOf(each, names)), more: found.length > pageSize }
}

const rowOf = (
  { _id, personId, groupOf, kind, at, state, why, receipts }: Push,
  names: ReadonlyMap<string, string>,
): UnreachedRow => ({
  id: _id,
  personName: names.get(personId ?? '') ?? null,
  groupOf,
  kind,
  at,
  state,
  why,
  receipts: [...receipts],
})

/** Staff by name; a resident stays unnamed. */
async function staffNames({ db }: Context, pushes: readonly Push[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(pushes.flatMap(each => each.personId ?? []))]
  if (!ids.length) return new Map()
  const people = await db.collection('people').find({
    where: { _id: db.command.in(ids) },
    fields: ['_id', 'name', 'roles'],
    limit: ids.length,
  })
  const isStaff = ({ roles }: Pick<Person, 'roles'>) => roles.some(held => held.role !== 'resident')
  return new Map(people.filter(isStaff).map(each => [each._id, each.name]))
}
