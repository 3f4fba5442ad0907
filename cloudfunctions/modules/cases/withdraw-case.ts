import type { caseActions } from '@shared/cases/actions'
import { endClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { helpersOf, reporterName, tell } from './case.notices'
import { checkedWords } from './checked-words'
import { reporterEvent } from './events'
import { lookers, tellLookers } from './held.notices'

/** The reporter takes it back; who works on it is told and the clock stops. */
export function withdrawCase(input: InputOf<typeof caseActions.withdraw>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'withdraw', input, async scene => {
    const { current, now } = scene
    const working = [...(await receiversOfAssignee(ctx, current.assignee)), ...helpersOf(current)]
    const held = await checkedWords(ctx, input.requestId, input.reason)
    const looking = await lookers(ctx, current, held)
    const withdrawn = reporterEvent(input.requestId, 'withdrawn', scene, {
      note: input.reason,
      held,
      deadline: endClock(current.deadline, now, ctx),
      reopenUntil: null,
    })
    return {
      events: [withdrawn],
      tell: next => [
        ...tell(
          next,
          { kind: 'caseWithdrawn', eventId: input.requestId, at: now, actorName: reporterName(current) },
          working,
        ),
        ...tellLookers(next, input.requestId, now, looking),
      ],
    }
  })
}
