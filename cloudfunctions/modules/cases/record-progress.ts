import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { reporterReceivers, tell } from './case.notices'
import { staffEvent } from './events'
import { usablePhotos } from './usable-photos'

export function recordProgress(input: InputOf<typeof caseActions.progress>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'progress', input, async scene => {
    const { current, person, now } = scene
    const [{ photos, dropUploads }, reporter] = await Promise.all([
      usablePhotos(ctx, input.requestId, input.photos, ['before', 'during', 'after']),
      reporterReceivers(ctx, current),
    ])
    return {
      events: [staffEvent(input.requestId, 'progressed', scene, { note: input.note, photos })],
      tell: next =>
        tell(next, { kind: 'workerProgress', eventId: input.requestId, at: now, actorName: person.name }, reporter),
      afterwards: dropUploads,
    }
  })
}
