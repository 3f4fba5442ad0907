import type { caseActions } from '@shared/cases/actions'
import { endClock, reopenUntilOf } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { helpersOf, reporterReceivers, tellEach } from './case.notices'
import { staffEvent } from './events'
import { reachOf } from './reporter-reach'
import { whoTells } from './who-tells'

/**
 * Says why it cannot be done and ends the case. Whoever reported it may contest that for fifteen days; who reads nothing
 * here is to be told by somebody.
 */
export function rejectCase(input: InputOf<typeof caseActions.reject>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'reject', input, async scene => {
    const { current, person, now } = scene
    const isTold = reachOf(current, current.assignee.id) === 'told'
    const [reporter, teller, responsible] = await Promise.all([
      reporterReceivers(ctx, current),
      isTold ? whoTells(ctx, current).then(each => receiversOfAssignee(ctx, each)) : [],
      receiversOfAssignee(ctx, current.assignee),
    ])
    const rejected = staffEvent(input.requestId, 'rejected', scene, {
      note: input.reason,
      deadline: endClock(current.deadline, now, ctx),
      reopenUntil: reporter.length ? reopenUntilOf(now) : null,
    })
    return {
      events: [rejected],
      tell: next =>
        tellEach(next, { eventId: input.requestId, at: now, by: person }, [
          ['caseRejected', reporter],
          ['tellRejection', teller],
          ['caseRejectedByOther', [...responsible, ...helpersOf(current)]],
        ]),
    }
  })
}
