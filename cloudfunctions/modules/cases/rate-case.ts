import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { reporterName, tell } from './case.notices'
import { checkedWords } from './checked-words'
import { reporterEvent } from './events'
import { lookers, tellLookers } from './held.notices'

/** Satisfied or fair closes the case; unsatisfied leaves it open to be handled again. */
export function rateCase(input: InputOf<typeof caseActions.rate>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'rate', input, async scene => {
    const { current, now } = scene
    if (current.rating) throw new DomainError('ALREADY_RATED')
    const [receivers, held] = await Promise.all([
      receiversOfAssignee(ctx, current.assignee),
      checkedWords(ctx, input.requestId, input.comment),
    ])
    const looking = await lookers(ctx, current, held)
    const details = { rating: input.rating, note: input.comment, held }
    return {
      events: [reporterEvent(input.requestId, 'rated', scene, details)],
      tell: next => [
        ...tell(
          next,
          { kind: 'caseRated', eventId: input.requestId, at: now, actorName: reporterName(current) },
          receivers,
        ),
        ...tellLookers(next, input.requestId, now, looking),
      ],
    }
  })
}
