import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { handsOf } from './case.hands'
import { placeAt } from './case.ladder'
import { receiversOf, tellEach } from './case.notices'
import { staffEvent } from './events'

/** Hands a case to a colleague, a desk of its place or a department; the clock keeps running. Whoever it is taken from is told too. */
export function transferCase(input: InputOf<typeof caseActions.transfer>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'transfer', input, async scene => {
    const { current, person, now } = scene
    const { kind, id } = input.to
    if (current.assignee.kind === kind && current.assignee.id === id) throw new DomainError('ASSIGNEE_UNAVAILABLE')
    const hands = await handsOf(ctx, current, input.to)
    const { assignee, receivers } = hands
    const ladder = placeAt(ctx, current, hands, now)
    return {
      events: [staffEvent(input.requestId, 'transferred', scene, { note: input.reason, assignee, ladder })],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [
          ['caseTransferred', receivers],
          ['caseTakenOver', receiversOf(current.assignee, [])],
        ]),
    }
  })
}
