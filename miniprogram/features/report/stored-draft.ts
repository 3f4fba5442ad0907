import { placeInput } from '@shared/cases/actions'
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

const storedDraft = z.object({
  submissionId: requestId,
  queryCode: z.string(),
  text: z.string(),
  photos: z.array(storedPhoto),
  place: z.object({
    // Stored as the contract's input, but a label may be half typed, so only its shape is checked here.
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
 * Reads a draft that an earlier start of the app kept; null when there is none or an older version wrote it differently.
 * An upload does not survive a restart, so a photo that was on its way is waiting again.
 */
export function readStoredDraft(stored: unknown): ReportDraft | null {
  const read = storedDraft.safeParse(stored)
  if (!read.success) return null
  return {
    ...read.data,
    photos: read.data.photos.map(photo =>
      photo.state === 'sending' ? { ...photo, state: 'waiting', progress: 0 } : photo,
    ),
  }
}
