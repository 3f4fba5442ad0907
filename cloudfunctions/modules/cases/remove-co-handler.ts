import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { tellEach, tellPerson } from './case.notices'
import { staffEvent } from './events'

/** Somebody who helped does not work on the case any more. */
export function removeCoHandler(
  { personId, ...request }: InputOf<typeof caseActions.removeCoHandler>,
  ctx: Context,
): Promise<CaseDetail> {
  return actOnCase(ctx, 'removeCoHandler', request, scene => {
    const { current, person, now } = scene
    const coHandler = current.coHandlers.find(each => each.personId === personId)
    if (!coHandler) throw new DomainError('CASE_STATE_FORBIDS')
    return {
      events: [staffEvent(request.requestId, 'coHandlerRemoved', scene, { coHandler })],
      tell: next =>
        tellEach(next, { eventId: request.requestId, at: now, by: person }, [['helpEnded', [tellPerson(personId)]]]),
    }
  })
}
