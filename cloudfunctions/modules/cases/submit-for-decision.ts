import type { caseActions } from '@shared/cases/actions'
import { isStoppedBy, stopClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { handsAbove, placeAt } from './case.ladder'
import { reporterReceivers, tellEach } from './case.notices'
import { staffEvent } from './events'

/**
 * Submits a case to the next desk above for decision (product.md B.9). It ends the share of the level that had it, and
 * stops the clock where the policy says so (重大疑难).
 */
export function submitForDecision(
  input: InputOf<typeof caseActions.submitForDecision>,
  ctx: Context,
): Promise<CaseDetail> {
  return actOnCase(ctx, 'submitForDecision', input, async scene => {
    const { current, person, now } = scene
    const [hands, reporter] = await Promise.all([handsAbove(ctx, current, 'desk'), reporterReceivers(ctx, current)])
    if (!hands) throw new DomainError('LADDER_TOP')
    const { assignee, receivers } = hands
    const submitted = staffEvent(input.requestId, 'submittedForDecision', scene, {
      note: input.reason,
      assignee,
      ladder: placeAt(ctx, current, hands, now),
      deadline: isStoppedBy(current.deadline, 'submission') ? stopClock(current.deadline, now, ctx) : undefined,
      decision: { desk: assignee, submittedAt: now, text: null, decidedAt: null },
    })
    return {
      events: [submitted],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [
          ['decisionAsked', receivers],
          ['decisionSubmitted', reporter],
        ]),
    }
  })
}
