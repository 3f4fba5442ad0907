import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { closingAfter } from '@shared/cases/checkpoints'
import { mayOrder } from '@shared/cases/supervision-rule'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { tell } from './case.notices'
import { staffEvent } from './events'
import { leaderOf } from './urgent-alert'

/**
 * 督办 by a supervisor (product.md C.5): who is responsible must explain the case by the close of that working day; the
 * leader hears of it. One that nobody answered in time is given anew. The sweep opens such an order by itself for what stays
 * late.
 */
export function orderSupervision(input: InputOf<typeof caseActions.supervise>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'supervise', input, async scene => {
    const { current, person, now } = scene
    if (!mayOrder(current, now)) throw new DomainError('CASE_STATE_FORBIDS')
    const { requestId, reason, replyWithinWorkdays } = input
    const replyBy = closingAfter(now, replyWithinWorkdays, ctx)
    const supervision = { reason, orderedAt: now, byName: person.name, replyBy, reply: null, acceptedAt: null }
    const [responsible, leader] = await Promise.all([
      receiversOfAssignee(ctx, current.assignee),
      leaderOf(ctx, current),
    ])
    const happening = { eventId: requestId, at: now }
    return {
      events: [staffEvent(requestId, 'supervised', scene, { note: reason, supervision })],
      tell: next => {
        const below = { ...happening, kind: 'supervisedBelow' as const, actorName: current.assignee.name }
        const toResponsible = tell(next, { ...happening, kind: 'supervised', actorName: person.name }, responsible)
        const known = new Set(toResponsible.map(message => message._id))
        return [...toResponsible, ...tell(next, below, leader).filter(message => !known.has(message._id))]
      },
    }
  })
}
