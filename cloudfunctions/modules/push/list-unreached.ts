import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Person } from '@shared/people/person'
import type { pushActions, UnreachedRow } from '@shared/push/actions'
import type { Push } from '@shared/push/push'
import type { Actor } from '../../platform/actor'
import { authorize, isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { pageAfter } from '../../platform/page-after'
import { casePolicy } from '../cases/case.policy'
import { deskOf } from '../grids/desk'
import { gridByCode } from '../grids/grid-by-code'
import { pushPolicy } from './push.policy'

const pageSize = 30

/**
 * Messages about a place that reached no phone although they were worth it: refused by every channel, given up, maybe lost, or
 * without any channel. Read in the app is reached.
 */
export async function listUnreached(
  { scope, after }: InputOf<typeof pushActions.unreached>,
  ctx: Context,
): Promise<OutputOf<typeof pushActions.unreached>> {
  const [actor, unit, grid] = await Promise.all([ctx.actor(), deskOf(ctx, scope), gridByCode(ctx, scope)])
  authorize(actor, 'unreached', pushPolicy, { orgPath: (unit ?? grid)?.path ?? [], relations: [] })
  const { command } = ctx.db
  const find = (which: Where) =>
    pageAfter(ctx.db, ctx.db.collection('pushes'), {
      where: { orgPath: scope, ...which },
      by: 'at',
      order: 'desc',
      after,
      limit: pageSize + 1,
    })
  const [failed, without] = await Promise.all([
    find({ state: command.in(['refused', 'uncertain']) }),
    find({ state: 'dropped', why: 'noChannel' }),
  ])
  const found = [...failed, ...without].sort((a, b) => b.at - a.at || (a._id < b._id ? 1 : -1))
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  const staff = await staffAmong(ctx, page)
  return {
    rows: page.map(each => rowOf(each, staff.get(each.personId ?? '') ?? null, actor)),
    next: last && found.length > pageSize ? { at: last.at, id: last._id } : null,
  }
}

const rowOf = (
  { _id, groupOf, kind, caseId, at, orgPath, state, why, receipts }: Push,
  staff: Reachable | null,
  actor: Actor,
): UnreachedRow => ({
  id: _id,
  personId: staff?._id ?? null,
  personName: staff?.name ?? null,
  phone: staff?.phone ?? null,
  groupOf,
  kind,
  caseId: isAllowed(actor, 'see', casePolicy, { orgPath, relations: [] }) ? caseId : null,
  at,
  state,
  why,
  receipts: [...receipts],
})

type Reachable = Pick<Person, '_id' | 'name' | 'phone'>

/** Members of staff; a resident stays unnamed. */
async function staffAmong({ db }: Context, pushes: readonly Push[]): Promise<ReadonlyMap<string, Reachable>> {
  const ids = [...new Set(pushes.flatMap(each => each.personId ?? []))]
  if (!ids.length) return new Map()
  const people = await db.collection('people').find({
    where: { _id: db.command.in(ids) },
    fields: ['_id', 'name', 'phone', 'roles'],
    limit: ids.length,
  })
  const isStaff = ({ roles }: Pick<Person, 'roles'>) => roles.some(held => held.role !== 'resident')
  return new Map(people.filter(isStaff).map(each => [each._id, each]))
}
