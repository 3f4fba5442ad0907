import type { Case } from '@shared/cases/case'
import { startClock } from '@shared/cases/case-clock'
import type { CaseDeadline } from '@shared/cases/case-deadline'
import type { LadderPlace } from '@shared/cases/case-parts'
import { policyFor } from '@shared/deadlines/rules'
import type { Context } from '../../platform/context'
import { doerOf } from './case.doer'
import { type Hands, handsOfDeskLeft, handsOfPersonOrDesk } from './case.hands'
import { placeAnew } from './case.ladder'

interface Again extends Hands {
  readonly deadline: CaseDeadline
  readonly ladder: LadderPlace
}

/** A case handled again: a new clock, and whoever did the work; the desk when that person is away. */
export async function startAgain(ctx: Context, current: Case, now: number): Promise<Again> {
  const policy = policyFor(ctx.deadlines, current.categoryId)
  const deadline = startClock(policy, current.deadline.complexity, now, ctx)
  const { kind, id } = doerOf(current)
  const hands = await (kind === 'desk' ? handsOfDeskLeft(ctx, current, id) : handsOfPersonOrDesk(ctx, current, id))
  return { ...hands, deadline, ladder: placeAnew(ctx, current, hands, deadline, now) }
}
