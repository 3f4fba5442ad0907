import { placeInput } from '@shared/cases/case-inputs'
import { gridSummary, thumbnail } from '@shared/grids/grid'
import { fileId, instant, requestId } from '@shared/kernel/fields'
import * as z from 'zod/mini'
import type { ReportDraft } from './draft'

const storedPhoto = z.object({
  id: requestId,
  localPath: z.string(),
  progress: z.number(),
  state: z.enum(['waiting', 'sending', 'sent', 'failed']),
  fileId: z.nullable(fileId),
})

/** A draft as the device keeps it; what an older version wrote differently is not read. */
export const storedDraft = z.object({
  submissionId: requestId,
  queryCode: z.string(),
  text: z.string(),
  photos: z.array(storedPhoto),
  place: z.object({
    // A label may still be half typed, so the contract's rule for it does not apply yet.
    input: z.extend(placeInput, { label: z.nullable(z.string()) }),
    grid: z.nullable(gridSummary),
    thumbnail: z.nullable(thumbnail),
    outsideDeskName: z.nullable(z.string()),
  }),
  categoryId: z.nullable(z.string()),
  phone: z.string(),
  name: z.string(),
  anonymous: z.boolean(),
  consentVersion: z.nullable(z.string()),
  triedAt: z.nullable(instant),
})

/**
 * A kept draft taken up again after a restart. Pictures on the device are gone by then: a photo that was sent keeps its
 * file, one that was not is lost and must be taken again.
 */
export const resumed = (stored: z.output<typeof storedDraft>): { draft: ReportDraft; lostPhotos: number } => {
  const photos = stored.photos.filter(photo => photo.fileId !== null).map(photo => ({ ...photo, localPath: '' }))
  return { draft: { ...stored, photos }, lostPhotos: stored.photos.length - photos.length }
}
