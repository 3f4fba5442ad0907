import type { Case } from '@shared/cases/case'
import { viewDeadline } from '@shared/cases/deadline-view'
import type { HotlineRow, hotlineActions } from '@shared/cases/hotline-actions'
import { maskName, maskPhone } from '@shared/cases/mask'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { instantOf, type LocalDate } from '@shared/kernel/local-date'
import { authorize, nothing } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { desksOf } from '../cases/case.relations'
import { deskOf } from '../grids/desk'
import { hotlinePolicy } from './hotline.policy'
import { ownDeskCode } from './own-desk'

const pageSize = 50

/** The register of a day: the calls that this desk took, wherever they went. One indexed read. */
export async function listCalls(
  { day, before }: InputOf<typeof hotlineActions.register>,
  ctx: Context,
): Promise<OutputOf<typeof hotlineActions.register>> {
  const actor = await ctx.actor()
  authorize(actor, 'register', hotlinePolicy, nothing)
  const { command } = ctx.db
  const from = instantOf(day as LocalDate, '00:00')
  const end = instantOf(day as LocalDate, '24:00')
  const own = ownDeskCode(actor)
  const [desk, found] = await Promise.all([
    own === null ? null : deskOf(ctx, own),
    ctx.db.collection('cases').find({
      where: {
        'intake.deskCode': command.in([...desksOf(actor)]),
        createdAt: command.gte(from).and(command.lt(Math.min(end, before ?? end))),
      },
      orderBy: [['createdAt', 'desc']],
      limit: pageSize + 1,
    }),
  ])
  return {
    deskName: desk?.desk.name ?? null,
    rows: found.slice(0, pageSize).map(each => rowOf(ctx, each)),
    more: found.length > pageSize,
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
