import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { closingAfter } from '@shared/cases/checkpoints'
import { awaitsReply, awaitsVerdict } from '@shared/cases/supervision-rule'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { type ActRequest, actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { tellEach } from './case.notices'
import { staffEvent } from './events'

/** The supervisor accepts the explanation: the order is settled. */
export function acceptSupervision(
  input: InputOf<typeof caseActions.acceptSupervision>,
  ctx: Context,
): Promise<CaseDetail> {
  return settle(ctx, 'acceptSupervision', input, awaitsVerdict, null)
}

/** The supervisor does without an explanation, and says why: the order is settled. */
export function endSupervision(input: InputOf<typeof caseActions.endSupervision>, ctx: Context): Promise<CaseDetail> {
  return settle(ctx, 'endSupervision', input, awaitsReply, input.reason)
}

function settle(
  ctx: Context,
  act: CaseAct,
  input: ActRequest,
  mayNow: (current: Case) => boolean,
  note: string | null,
): Promise<CaseDetail> {
  return actOnCase(ctx, act, input, async scene => {
    const { current, person, now } = scene
    if (!current.supervision || !mayNow(current)) throw new DomainError('CASE_STATE_FORBIDS')
    const supervision = { ...current.supervision, acceptedAt: now }
    const receivers = await receiversOfAssignee(ctx, current.assignee)
    return {
      events: [staffEvent(input.requestId, 'supervisionAccepted', scene, { note, supervision })],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [['supervisionAccepted', receivers]]),
    }
  })
}

/** The supervisor wants a better explanation: the time that the case's terms give for a reply starts again. */
export function returnSupervision(
  input: InputOf<typeof caseActions.returnSupervision>,
  ctx: Context,
): Promise<CaseDetail> {
  return actOnCase(ctx, 'returnSupervision', input, async scene => {
    const { current, person, now } = scene
    if (!current.supervision || !awaitsVerdict(current)) throw new DomainError('CASE_STATE_FORBIDS')
    const replyBy = closingAfter(now, current.deadline.terms.supervision.replyWorkdays, ctx)
    const supervision = { ...current.supervision, replyBy, reply: null }
    const receivers = await receiversOfAssignee(ctx, current.assignee)
    return {
      events: [staffEvent(input.requestId, 'supervisionReturned', scene, { note: input.reason, supervision })],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [['supervisionReturned', receivers]]),
    }
  })
}
