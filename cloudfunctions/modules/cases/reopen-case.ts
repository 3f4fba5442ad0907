import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import { canReopen, startClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import { policyFor } from '@shared/deadlines/rules'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { communityOf, type Hands, handsOfDeskLeft, handsOfPerson } from './case.hands'
import { reporterName, tell } from './case.notices'
import { reporterEvent } from './events'

/** Has a case handled again, with a new clock, by whoever answered it; by the desk when that person is away. */
export function reopenCase(input: InputOf<typeof caseActions.reopen>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'reopen', input, async scene => {
    const { current, now } = scene
    if (current.reopenUntil !== null && !canReopen(current, now)) throw new DomainError('REOPEN_TOO_LATE')
    const { assignee, receivers } = await handsAgain(ctx, current)
    const deadline = startClock(policyFor(ctx.deadlines, current.categoryId), current.deadline.complexity, now, ctx)
    return {
      events: [reporterEvent(input.requestId, 'reopened', scene, { note: input.reason, assignee, deadline })],
      tell: next =>
        tell(
          next,
          { kind: 'caseReopened', eventId: input.requestId, at: now, actorName: reporterName(current) },
          receivers,
        ),
    }
  })
}

async function handsAgain(ctx: Context, current: Case): Promise<Hands> {
  const { assignee } = current
  if (assignee.kind === 'desk') return handsOfDeskLeft(ctx, current, assignee.id)
  return handsOfPerson(ctx, current, assignee.id).catch((error: unknown) => {
    if (error instanceof DomainError) return handsOfDeskLeft(ctx, current, communityOf(current))
    throw error
  })
}
