import type { Case } from '@shared/cases/case'
import { viewDeadline } from '@shared/cases/deadline-view'
import { maskName, maskPhone } from '@shared/cases/mask'
import type { HotlineRow, hotlineActions } from '@shared/hotline/actions'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { pageAfter } from '../../platform/page-after'
import { desksOf } from '../cases/case.relations'
import { deskOf } from '../grids/desk'
import { hotlinePolicy } from './hotline.policy'
import { ownDeskCode } from './own-desk'

const pageSize = 50

/** The register of a day, the last call first: what this desk took, wherever it went. */
export async function listCalls(
  { day, after }: InputOf<typeof hotlineActions.register>,
  ctx: Context,
): Promise<OutputOf<typeof hotlineActions.register>> {
  const actor = await ctx.actor()
  authorize(actor, 'register', hotlinePolicy, nothing)
  const own = ownDeskCode(actor)
  const { db } = ctx
  const [desk, found] = await Promise.all([
    own === null ? null : deskOf(ctx, own),
    pageAfter(db, db.collection('cases'), {
      where: { 'intake.deskCode': db.command.in([...desksOf(actor)]) },
      by: 'createdAt',
      order: 'desc',
      from: instantOf(day as LocalDate, '00:00'),
      until: instantOf(day as LocalDate, '24:00'),
      after: after && { at: after.createdAt, id: after.id },
      limit: pageSize + 1,
    }),
  ])
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
