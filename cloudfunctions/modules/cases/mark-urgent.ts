import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { tellEach } from './case.notices'
import { staffEvent } from './events'
import { urgentReceivers } from './urgent-alert'

/** It turned out to be urgent: leader and station hear of it at once, and whoever is responsible. */
export function markUrgent(input: InputOf<typeof caseActions.markUrgent>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'markUrgent', input, async scene => {
    const { current, person, now } = scene
    if (current.urgent) throw new DomainError('CASE_STATE_FORBIDS')
    const [responsible, above] = await Promise.all([
      receiversOfAssignee(ctx, current.assignee),
      urgentReceivers(ctx, current),
    ])
    return {
      events: [staffEvent(input.requestId, 'markedUrgent', scene, { note: input.reason })],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [['caseUrgent', [...responsible, ...above]]]),
    }
  })
}
