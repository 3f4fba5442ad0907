import type { caseActions } from '@shared/cases/actions'
import { startClock } from '@shared/cases/case-clock'
import type { CasePromise } from '@shared/cases/case-views'
import { defaultCategoryId } from '@shared/cases/categories'
import { policyFor } from '@shared/deadlines/rules'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { knownCategory } from './known-category'
import { presentPromise } from './promise.presenter'
import { routeReport } from './route-report'

/** What would be promised for this place now; saves nothing. */
export async function previewReport(
  { place, categoryId = defaultCategoryId }: InputOf<typeof caseActions.preview>,
  ctx: Context,
): Promise<CasePromise> {
  const { complexity, aboutStaff } = knownCategory(categoryId)
  const routed = await routeReport(ctx, place, aboutStaff)
  return presentPromise(ctx, routed, startClock(policyFor(ctx.deadlines, categoryId), complexity, ctx.clock.now(), ctx))
}
