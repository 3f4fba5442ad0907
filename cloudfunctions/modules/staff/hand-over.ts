import { openStatuses } from '@shared/cases/case-status'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { staffActions } from '@shared/people/staff-actions'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { casePolicy } from '../cases/case.policy'
import { resourceOf } from '../cases/case.relations'
import { staffScene } from './staff-person'

const mostCases = 100

/** What is still in the hands of somebody, for whoever gives it to others; a case is opened to be transferred. */
export async function handOver(
  { personId }: InputOf<typeof staffActions.handOver>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.handOver>> {
  const { actor, staff } = await staffScene(ctx, 'handOver', personId)
  const found = await ctx.db.collection('cases').find({
    where: { 'assignee.id': personId, status: ctx.db.command.in([...openStatuses]) },
    orderBy: [['deadline.dueAt', 'asc']],
    limit: mostCases + 1,
  })
  const cases: OutputOf<typeof staffActions.handOver>['cases'] = []
  for (const current of found.slice(0, mostCases)) {
    if (!isAllowed(actor, 'see', casePolicy, await resourceOf(ctx, actor, current))) continue
    cases.push({ id: current._id, caseNo: current.caseNo, title: current.title, dueAt: current.deadline.dueAt })
  }
  return { name: staff.name, cases, more: found.length > mostCases }
}
