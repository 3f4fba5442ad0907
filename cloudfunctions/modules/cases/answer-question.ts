import type { caseActions } from '@shared/cases/actions'
import { resumeClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import { resumeShare } from '@shared/cases/ladder-place'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { reporterName, tell } from './case.notices'
import { checkedPhotos } from './checked-photos'
import { checkedWords } from './checked-words'
import { reporterEvent } from './events'
import { lookers, tellLookers } from './held.notices'
import { usablePhotos } from './usable-photos'

/** The reporter answers; the clock goes on, later by the working time the question took. */
export function answerQuestion(input: InputOf<typeof caseActions.answerAsk>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'answerAsk', input, async scene => {
    const { current, now } = scene
    const [words, { photos, dropUploads }, receivers] = await Promise.all([
      checkedWords(ctx, input.requestId, input.answer),
      usablePhotos(ctx, input.requestId, input.photos, ['report']),
      receiversOfAssignee(ctx, current.assignee),
    ])
    const held = [...words, ...(await checkedPhotos(ctx, current._id, photos))]
    const looking = await lookers(ctx, current, held)
    const { deadline, ladder } = current
    const goingOn = { deadline: resumeClock(deadline, now, ctx), ladder: resumeShare(ladder, deadline, now, ctx) }
    const details = { note: input.answer, photos, held, ...goingOn }
    return {
      events: [reporterEvent(input.requestId, 'askAnswered', scene, details)],
      tell: next => [
        ...tell(
          next,
          { kind: 'reporterAnswered', eventId: input.requestId, at: now, actorName: reporterName(current) },
          receivers,
        ),
        ...tellLookers(next, input.requestId, now, looking),
      ],
      afterwards: dropUploads,
    }
  })
}
