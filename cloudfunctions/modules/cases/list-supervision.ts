import type { caseActions } from '@shared/cases/actions'
import { type CaseStatus, caseStatuses, openStatuses } from '@shared/cases/case-status'
import type { SupervisionListName } from '@shared/cases/supervision-acts'
import { canHappen } from '@shared/cases/transitions'
import type { OrgUnit } from '@shared/grids/grid'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { presentCard } from './case.card'
import { type CaseList, pageOfCases } from './cases-after'
import { deskInView } from './desk-lists'

const pageSize = 30
/** While the reporter is asked, the stored due instant is not the last word. */
const running: readonly CaseStatus[] = openStatuses.filter(status => status !== 'waiting')
/** Where an order can still be settled: anywhere but in the archive. */
const answerable = caseStatuses.filter(status => canHappen('supervisionAccepted', status))

/** Which cases are on the lists of those who supervise the place of a node; each is found by an index. */
const supervisionLists: Record<SupervisionListName, (ctx: Context, unit: OrgUnit) => CaseList> = {
  overdue: ({ db, clock }, { code: orgPath }) => ({
    where: { orgPath, status: db.command.in([...running]), 'deadline.answeredAt': null },
    dueBefore: clock.now(),
  }),
  supervised: ({ db }, { code: orgPath }) => ({
    where: {
      orgPath,
      'supervision.acceptedAt': null,
      'supervision.replyBy': db.command.gt(0),
      status: db.command.in([...answerable]),
    },
  }),
}

/** One page for those who watch the lights of a place (product.md C.5), and how many there are. */
export async function listSupervision(
  input: InputOf<typeof caseActions.supervisionList>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.supervisionList>> {
  const unit = await deskInView(ctx, input.scope, 'supervisionList')
  const [overdue, supervised, page] = await Promise.all([
    countOf(ctx, supervisionLists.overdue(ctx, unit)),
    countOf(ctx, supervisionLists.supervised(ctx, unit)),
    pageOfCases(ctx, supervisionLists[input.list](ctx, unit), input.after, pageSize),
  ])
  const now = ctx.clock.now()
  return {
    name: unit.name,
    counts: { overdue, supervised },
    cases: page.cases.map(each => ({ ...presentCard(each, 'staff', now, ctx), supervision: each.supervision })),
    next: page.next,
  }
}

const countOf = ({ db }: Context, { where, dueBefore }: CaseList): Promise<number> =>
  db
    .collection('cases')
    .count({ ...where, ...(dueBefore === undefined ? {} : { 'deadline.dueAt': db.command.lt(dueBefore) }) })
