import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { canSupplement } from '@shared/cases/supplement-rule'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { reporterName, tell } from './case.notices'
import { checkedWords } from './checked-words'
import { reporterEvent } from './events'
import { lookers, tellLookers } from './held.notices'

/** The reporter adds something to an open case instead of reporting it again; whoever is responsible is told. */
export function supplementCase(input: InputOf<typeof caseActions.supplement>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'supplement', input, async scene => {
    const { current, now } = scene
    if (!canSupplement(current)) throw new DomainError('CASE_STATE_FORBIDS')
    const [held, receivers] = await Promise.all([
      checkedWords(ctx, input.requestId, input.words),
      receiversOfAssignee(ctx, current.assignee),
    ])
    const looking = await lookers(ctx, current, held)
    return {
      events: [reporterEvent(input.requestId, 'supplemented', scene, { note: input.words, held })],
      tell: next => [
        ...tell(
          next,
          { kind: 'reporterAdded', eventId: input.requestId, at: now, actorName: reporterName(current) },
          receivers,
        ),
        ...tellLookers(next, input.requestId, now, looking),
      ],
    }
  })
}
