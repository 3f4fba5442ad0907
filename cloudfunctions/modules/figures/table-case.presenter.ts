import { placeSeen } from '@shared/cases/about-staff'
import type { Case } from '@shared/cases/case'
import { isOpen } from '@shared/cases/case-status'
import { categoryOf } from '@shared/cases/categories'
import { viewDeadline } from '@shared/cases/deadline-view'
import { maskNumbers } from '@shared/cases/mask'
import type { TableCase } from '@shared/figures/case-table'
import { type Hold, helpfulActs, holdOf, orderHold } from '@shared/figures/hold'
import { onLeave } from '@shared/grids/duty'
import { localDateOf } from '@shared/kernel/local-date'
import type { Actor } from '../../platform/actor'
import type { Context } from '../../platform/context'
import { actsOn } from '../cases/case.acts'
import { workRelations } from '../cases/case.relations'
import { gridDirectory } from '../grids/grid-directory'
import { unitNames } from '../registers/unit-names'

/** People of that list who have left or are on leave today. */
export async function awayOf(ctx: Context, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(personIds)].slice(0, 1000)
  if (!wanted.length) return new Set()
  const found = await ctx.db.collection('people').find({
    where: { _id: ctx.db.command.in(wanted) },
    limit: wanted.length,
    fields: ['_id', 'leaves', 'leftAt'],
  })
  const today = localDateOf(ctx.clock.now())
  return new Set(found.filter(each => each.leftAt !== null || onLeave(each, today)).map(each => each._id))
}

const responsiblePeople = (cases: readonly Case[]): readonly string[] =>
  cases.flatMap(({ assignee }) => (assignee.kind === 'person' ? [assignee.id] : []))

/** Cases as tables show them to this caller; names and leaves around all of them are read at once. */
export async function presentTable(ctx: Context, cases: readonly Case[]): Promise<TableCase[]> {
  const [actor, directory, names, away] = await Promise.all([
    ctx.actor(),
    gridDirectory(ctx),
    unitNames(
      ctx,
      cases.flatMap(each => (each.gridCode === null ? (each.orgPath.at(-1) ?? []) : [])),
    ),
    awayOf(ctx, responsiblePeople(cases)),
  ])
  const grids = new Map(directory.map(({ entry }) => [entry.code, `${entry.communityName} ${entry.name}`]))
  const placeNameOf = ({ gridCode, orgPath }: Case) =>
    (gridCode === null ? names.get(orgPath.at(-1) ?? '') : grids.get(gridCode)) ?? ''
  return cases.map(each => presentRow(ctx, actor, each, placeNameOf(each), away))
}

function presentRow(ctx: Context, actor: Actor, each: Case, placeName: string, away: ReadonlySet<string>): TableCase {
  const now = ctx.clock.now()
  const held = isOpen(each.status) ? holdOf(each, now, away) : null
  return {
    id: each._id,
    revision: each.revision,
    caseNo: each.caseNo,
    title: maskNumbers(each.title),
    placeLabel: each.place.label,
    placeName,
    category: presentCategory(each.categoryId),
    channel: each.channel,
    status: each.status,
    urgent: each.urgent,
    createdAt: each.createdAt,
    deadline: viewDeadline(each.deadline, now, ctx),
    assignee: each.assignee,
    held,
    supervision: presentOrder(each),
    acts: nextActs(ctx, actor, each, held?.hold ?? null),
  }
}

/** What would help and this caller may do now. An order may still wait when the case itself has ended. */
function nextActs(ctx: Context, actor: Actor, each: Case, hold: Hold | null) {
  const helped = hold ?? orderHold(each, ctx.clock.now())
  if (!helped || !actor.person) return []
  const resource = { orgPath: placeSeen(each), relations: workRelations(actor, actor.person._id, each) }
  const possible = actsOn(actor, each, resource, ctx.clock.now(), ctx)
  return helpfulActs[helped].filter(act => possible.includes(act))
}

function presentCategory(id: string): TableCase['category'] {
  const category = categoryOf(id)
  return { id, name: category?.name ?? id, parentName: category?.group.name ?? null }
}

function presentOrder({ supervision }: Case): TableCase['supervision'] {
  if (!supervision) return null
  const { replyBy, reply, acceptedAt } = supervision
  const state = acceptedAt !== null ? 'settled' : reply ? 'awaitsVerdict' : 'awaitsReply'
  return { replyBy, state }
}
