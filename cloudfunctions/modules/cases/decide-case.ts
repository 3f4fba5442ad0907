import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { communityOf, type Hands, handsOf, handsOfDeskLeft, handsOfPersonOrDesk } from './case.hands'
import { reporterReceivers, tellEach } from './case.notices'
import { clockOfDecision } from './clock-of-decision'
import { staffEvent } from './events'

type Input = InputOf<typeof caseActions.decide>

/**
 * What the desk decided, and who carries it out: whoever submitted it, unless the desk names somebody else.
 */
export function decideCase(input: Input, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'decide', input, async scene => {
    const { current, person, now } = scene
    if (!current.decision) throw new DomainError('CASE_STATE_FORBIDS')
    const [hands, reporter] = await Promise.all([carrierOf(ctx, current, input.to), reporterReceivers(ctx, current)])
    const { assignee, receivers } = hands
    const decided = staffEvent(input.requestId, 'decided', scene, {
      note: input.decision,
      assignee,
      ...clockOfDecision(ctx, current, hands, now),
      decision: { ...current.decision, text: input.decision, decidedAt: now },
    })
    return {
      events: [decided],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [
          ['decisionToCarryOut', receivers],
          ['decisionMade', reporter],
        ]),
    }
  })
}

function carrierOf(ctx: Context, current: Case, to: Input['to']): Promise<Hands> {
  if (to) return handsOf(ctx, current, to)
  const submitted = current.events.findLast(event => event.kind === 'submittedForDecision')
  return submitted?.actor.kind === 'staff'
    ? handsOfPersonOrDesk(ctx, current, submitted.actor.personId)
    : handsOfDeskLeft(ctx, current, communityOf(current))
}
