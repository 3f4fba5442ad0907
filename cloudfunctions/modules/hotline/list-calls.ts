import type { Case } from '@shared/cases/case'
import { viewDeadline } from '@shared/cases/deadline-view'
import type { HotlineRow, hotlineActions } from '@shared/cases/hotline-actions'
import { maskName, maskPhone } from '@shared/cases/mask'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import type { Where } from '../../platform/database'
import { desksOf } from '../cases/case.relations'
import { deskOf } from '../grids/desk'
import { hotlinePolicy } from './hotline.policy'
import { ownDeskCode } from './own-desk'

const pageSize = 50
const lastFirst = [
  ['createdAt', 'desc'],
  ['_id', 'desc'],
] as const

/**
 * The register of a day: the calls that this desk took, wherever they went. A page may end between calls of one
 * millisecond.
 */
export async function listCalls(
  { day, after }: InputOf<typeof hotlineActions.register>,
  ctx: Context,
): Promise<OutputOf<typeof hotlineActions.register>> {
  const actor = await ctx.actor()
  authorize(actor, 'register', hotlinePolicy, nothing)
  const { command } = ctx.db
  const from = instantOf(day as LocalDate, '00:00')
  const end = instantOf(day as LocalDate, '24:00')
  const own = ownDeskCode(actor)
  const callsIn = (range: Where) =>
    ctx.db.collection('cases').find({
      where: { 'intake.deskCode': command.in([...desksOf(actor)]), ...range },
      orderBy: lastFirst,
      limit: pageSize + 1,
    })
  const isOfDay = after !== undefined && after.createdAt >= from && after.createdAt < end
  const [desk, same, earlier] = await Promise.all([
    own === null ? null : deskOf(ctx, own),
    isOfDay ? callsIn({ createdAt: after.createdAt, _id: command.lt(after.id) }) : [],
    callsIn({ createdAt: command.gte(from).and(command.lt(Math.min(end, after?.createdAt ?? end))) }),
  ])
  const found = [...same, ...earlier]
  const rows = found.slice(0, pageSize)
  const last = rows.at(-1)
  return {
    deskName: desk?.desk.name ?? null,
    rows: rows.map(each => rowOf(ctx, each)),
    next: last && found.length > pageSize ? { createdAt: last.createdAt, id: last._id } : null,
  }
}

const rowOf = (ctx: Context, current: Case): HotlineRow => ({
  id: current._id,
  caseNo: current.caseNo,
  title: current.title,
  placeLabel: current.place.label,
  status: current.status,
  urgent: current.urgent,
  createdAt: current.createdAt,
  deadline: viewDeadline(current.deadline, ctx.clock.now(), ctx),
  assigneeName: current.assignee.name,
  takenBy: current.firstResponder?.name ?? '',
  callerMasked: callerOf(current),
})

function callerOf({ reporter }: Case): string | null {
  const parts = [reporter?.name && maskName(reporter.name), reporter?.phone && maskPhone(reporter.phone)]
  return parts.filter(Boolean).join(' ') || null
}
