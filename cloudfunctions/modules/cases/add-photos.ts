import type { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { InputOf } from '@shared/kernel/contract'
import type { Context } from '../../platform/context'
import { actOnCase } from './act-on-case'
import { staffEvent } from './events'
import { usablePhotos } from './usable-photos'

/** Adds photos of the work; nobody is told, because photos alone say little. */
export function addPhotos(input: InputOf<typeof caseActions.addPhotos>, ctx: Context): Promise<CaseDetail> {
  return actOnCase(ctx, 'addPhotos', input, async scene => {
    const { photos, dropUploads } = await usablePhotos(ctx, input.requestId, input.photos, [
      'before',
      'during',
      'after',
    ])
    return {
      events: [staffEvent(input.requestId, 'photosAdded', scene, { photos })],
      tell: () => [],
      afterwards: dropUploads,
    }
  })
}
