import type { Case } from '@shared/cases/case'
import { startClock } from '@shared/cases/case-clock'
import type { CaseDeadline } from '@shared/cases/case-deadline'
import type { LadderPlace } from '@shared/cases/case-parts'
import { policyFor, type RulesInForce } from '@shared/deadlines/rules'
import { placeAnew, placeAt, type Standing } from './case.ladder'

interface Carried {
  readonly deadline: CaseDeadline
  readonly ladder: LadderPlace
}

/**
 * The clock under which a decision is carried out on a level or by a department. One that the submission stopped starts anew, so that
 * carrying it out is promised by a day too; then the share of the level begins anew with it.
 */
export function clockOfDecision(ctx: RulesInForce, current: Case, to: Standing, now: number): Carried {
  const { complexity, answeredAt } = current.deadline
  if (answeredAt === null) return { deadline: current.deadline, ladder: placeAt(ctx, current, to, now) }
  const deadline = startClock(policyFor(ctx.deadlines, current.categoryId), complexity, now, ctx)
  return { deadline, ladder: placeAnew(ctx, current, to, deadline, now) }
}
