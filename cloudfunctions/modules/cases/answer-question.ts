import type { caseActions } from '@shared/cases/actions'
import { resumeClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import { resumeShare } from '@shared/cases/ladder-place'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { receiversOfAssignee } from './case.hands'
import { reporterName, tell } from './case.notices'
import { reporterEvent } from './events'
import { usablePhotos } from './usable-photos'

/** The reporter answers; the clock goes on, later by the working time the question took. */
export function answerQuestion(input: InputOf<typeof caseActions.answerAsk>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'answerAsk', input, async scene => {
    const { current, now } = scene
    const [photos, receivers] = await Promise.all([
      usablePhotos(ctx, input.photos, ['report']),
      receiversOfAssignee(ctx, current.assignee),
    ])
    const { deadline, ladder } = current
    const goingOn = { deadline: resumeClock(deadline, now, ctx), ladder: resumeShare(ladder, deadline, now, ctx) }
    const details = { note: input.answer, photos, ...goingOn }
    return {
      events: [reporterEvent(input.requestId, 'askAnswered', scene, details)],
      tell: next =>
        tell(
          next,
          { kind: 'reporterAnswered', eventId: input.requestId, at: now, actorName: reporterName(current) },
          receivers,
        ),
    }
  })
}
