import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { handsOfDesk, handsOfPerson } from './case.hands'
import { tell } from './case.notices'
import { staffEvent } from './events'

/** Hands a case to a colleague or a desk of its place; the clock keeps running. */
export function transferCase(input: InputOf<typeof caseActions.transfer>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'transfer', input, async scene => {
    const { current, person, now } = scene
    const { kind, id } = input.to
    if (current.assignee.kind === kind && current.assignee.id === id) throw new DomainError('ASSIGNEE_UNAVAILABLE')
    const { assignee, receivers } =
      kind === 'person' ? await handsOfPerson(ctx, current, id) : await handsOfDesk(ctx, current, id)
    return {
      events: [staffEvent(input.requestId, 'transferred', scene, { note: input.reason, assignee })],
      tell: next =>
        tell(next, { kind: 'caseTransferred', eventId: input.requestId, at: now, actorName: person.name }, receivers),
    }
  })
}
