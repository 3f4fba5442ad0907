import type { caseActions } from '@shared/cases/actions'
import { reopenUntilOf, stopClock } from '@shared/cases/case-clock'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { reporterReceivers, tell } from './case.notices'
import { staffEvent, systemEvent } from './events'
import { usablePhotos } from './usable-photos'

/** Answers the reporter and stops the clock. What a worker found has nobody to wait for and closes at once. */
export function resolveCase(input: InputOf<typeof caseActions.resolve>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'resolve', input, async scene => {
    const { current, person, now } = scene
    const [photos, reporter] = await Promise.all([
      usablePhotos(ctx, input.photos, ['before', 'during', 'after']),
      reporterReceivers(ctx, current),
    ])
    const answered = staffEvent(input.requestId, 'resolved', scene, {
      note: input.reply,
      photos,
      deadline: stopClock(current.deadline, now, ctx),
      reopenUntil: reporter.length ? reopenUntilOf(now) : null,
    })
    return {
      events: reporter.length ? [answered] : [answered, systemEvent(`${input.requestId}.closed`, 'closed', now)],
      tell: next =>
        tell(next, { kind: 'caseAnswered', eventId: input.requestId, at: now, actorName: person.name }, reporter),
    }
  })
}
