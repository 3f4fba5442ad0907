import type { caseActions } from '@shared/cases/actions'
import { endClock, reopenUntilOf } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { tell, tellPerson } from './case.notices'
import { staffEvent } from './events'

/**
 * 反馈: the result was told in person, with what the reporter thinks of it. The first time it is the answer; after an
 * answer in the app it is a call in addition and leaves clock and 15 days alone. Who did the work is told.
 */
export function tellReporter(input: InputOf<typeof caseActions.tell>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'tell', input, scene => {
    const { current, person, now } = scene
    const { requestId, channel, view, note } = input
    const answers =
      current.status === 'telling'
        ? { deadline: endClock(current.deadline, now, ctx), reopenUntil: reopenUntilOf(now) }
        : {}
    const feedback = { channel, at: now, byName: person.name, view, note }
    const doerId = current.reply?.personId
    const receivers = doerId && doerId !== person._id ? [tellPerson(doerId)] : []
    return {
      events: [staffEvent(requestId, 'told', scene, { note, feedback, ...answers })],
      tell: next =>
        tell(next, { kind: 'reporterTold', eventId: requestId, at: now, actorName: person.name }, receivers),
    }
  })
}
