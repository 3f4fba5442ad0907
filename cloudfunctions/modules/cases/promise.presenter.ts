import { promisedDue } from '@shared/cases/case-clock'
import type { CaseDeadline } from '@shared/cases/case-deadline'
import type { CasePromise } from '@shared/cases/case-views'
import { viewDeadline } from '@shared/cases/deadline-view'
import type { Context } from '../../platform/context'
import { presentGrid } from '../grids/grids.presenter'
import type { RoutedReport } from './route-report'

/** Who will answer, by when, and why that day. */
export const presentPromise = (ctx: Context, routed: RoutedReport, deadline: CaseDeadline): CasePromise => ({
  responsible: { ...routed.assignee, phone: routed.person?.phone ?? routed.desk?.desk.phone ?? null },
  route: routed.route,
  deadline: viewDeadline(deadline, ctx.clock.now(), ctx),
  countedDays: [...promisedDue(deadline, ctx).countedDays],
  grid: routed.grid && presentGrid(routed.grid),
})
