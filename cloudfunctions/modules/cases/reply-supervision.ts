import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { awaitsReply } from '@shared/cases/supervision-rule'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { tellEach } from './case.notices'
import { staffEvent } from './events'
import { supervisorsOf } from './supervision.people'

/** Who is responsible explains to the supervisor; also after the answer, for why it was late must still be said. */
export function replySupervision(
  input: InputOf<typeof caseActions.replySupervision>,
  ctx: Context,
): Promise<CaseDetail> {
  return actOnCase(ctx, 'replySupervision', input, async scene => {
    const { current, person, now } = scene
    if (!current.supervision || !awaitsReply(current)) throw new DomainError('CASE_STATE_FORBIDS')
    const reply = { text: input.text, at: now, byName: person.name }
    const supervision = { ...current.supervision, reply }
    const supervisors = await supervisorsOf(ctx, current)
    return {
      events: [staffEvent(input.requestId, 'supervisionReplied', scene, { note: input.text, supervision })],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [['supervisionReplied', supervisors]]),
    }
  })
}
