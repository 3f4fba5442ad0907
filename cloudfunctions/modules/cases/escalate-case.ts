import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { handsAbove, placeAt } from './case.ladder'
import { reporterReceivers, tellEach } from './case.notices'
import { staffEvent } from './events'

/** Passes a case one rung up the ladder; the level that gets it has its share of the time (product.md B.9). */
export function escalateCase(input: InputOf<typeof caseActions.escalate>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'escalate', input, async scene => {
    const { current, person, now } = scene
    const [hands, reporter] = await Promise.all([handsAbove(ctx, current), reporterReceivers(ctx, current)])
    if (!hands) throw new DomainError('LADDER_TOP')
    const { assignee, receivers } = hands
    const ladder = placeAt(ctx, current, hands, now)
    return {
      events: [staffEvent(input.requestId, 'escalated', scene, { note: input.reason, assignee, ladder })],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [
          ['caseEscalatedToYou', receivers],
          ['caseEscalated', reporter],
        ]),
    }
  })
}
