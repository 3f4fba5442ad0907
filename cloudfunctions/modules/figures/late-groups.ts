import type { Case } from '@shared/cases/case'
import { openStatuses } from '@shared/cases/case-status'
import type { LateGroup } from '@shared/figures/actions'
import { type Held, type HeldBy, type Hold, holdOf, holds } from '@shared/figures/hold'
import { groupBy } from '@shared/kernel/group-by'
import type { Context } from '../../platform/context'
import type { PlaceInFigures } from './place-in-figures'
import { awayOf, presentTable } from './table-case.presenter'

/** The most late cases that a group shows. */
const shownOfGroup = 20

/** These wait for somebody who is the same for several cases, so that one call helps all of them. */
const namedHolds: readonly Hold[] = ['extensionDecision', 'decision', 'desk']

type LateCase = Held & { readonly _id: string }

/** Every late case of a place, the longest overdue first, with just what tells where it is stuck. */
const lateCases = ({ db, clock }: Context, { where }: PlaceInFigures): Promise<LateCase[]> =>
  db.collection('cases').aggregate<LateCase>(
    {
      ...where,
      status: db.command.in([...openStatuses]),
      yellowAt: db.command.gt(0),
      'deadline.dueAt': db.command.lt(clock.now()),
    },
    [
      ['project', { dueAt: '$deadline.dueAt', status: 1, assignee: 1, supervision: 1, extension: 1, decision: 1 }],
      ['sort', { dueAt: 1, _id: 1 }],
    ],
  )

/** Late cases by what would help them; `isShown`: whether the caller may see which they are. */
export async function lateGroups(ctx: Context, place: PlaceInFigures, isShown: boolean): Promise<LateGroup[]> {
  const late = await lateCases(ctx, place)
  const away = await awayOf(
    ctx,
    late.flatMap(({ assignee }) => (assignee.kind === 'person' ? [assignee.id] : [])),
  )
  const now = ctx.clock.now()
  const groups = groupBy(late, each => keyOf(holdOf(each, now, away)))
  const keys = [...groups.keys()].sort((a, b) => rankOf(a) - rankOf(b) || sizeOf(groups, b) - sizeOf(groups, a))
  const rows = isShown
    ? await rowsOf(
        ctx,
        [...groups.values()].flatMap(each => each.slice(0, shownOfGroup)),
      )
    : null
  return keys.map(key => {
    const members = groups.get(key) ?? []
    const cases = members.slice(0, shownOfGroup).flatMap(({ _id }) => rows?.get(_id) ?? [])
    return { ...heldBy(key), total: members.length, cases }
  })
}

/** A hold, and whose turn it is where that is named. */
const keyOf = ({ hold, by }: HeldBy): string => JSON.stringify([hold, namedHolds.includes(hold) ? by : null])
const heldBy = (key: string): Pick<LateGroup, 'hold' | 'by'> => {
  const [hold, by] = JSON.parse(key) as [Hold, string | null]
  return { hold, by }
}
const rankOf = (key: string): number => holds.indexOf(heldBy(key).hold)
const sizeOf = (groups: ReadonlyMap<string, readonly LateCase[]>, key: string): number => groups.get(key)?.length ?? 0

/** The rows of these cases, by id. */
async function rowsOf(ctx: Context, shown: readonly LateCase[]) {
  const found: Case[] = []
  for (let from = 0; from < shown.length; from += 500) {
    const ids = shown.slice(from, from + 500).map(each => each._id)
    found.push(
      ...(await ctx.db.collection('cases').find({ where: { _id: ctx.db.command.in(ids) }, limit: ids.length })),
    )
  }
  return new Map((await presentTable(ctx, found)).map(row => [row.id, row]))
}
