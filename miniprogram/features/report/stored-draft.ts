import { placeInput } from '@shared/cases/case-inputs'
import { gridSummary, thumbnail } from '@shared/grids/grid'
import { instant, requestId } from '@shared/kernel/fields'
import * as z from 'zod/mini'
import { keptPhoto, resumedPhotos } from '@/platform/pending-photo'
import type { ReportDraft } from './draft'

/** A draft as the device keeps it; what an older version wrote differently is not read. */
export const storedDraft = z.object({
  submissionId: requestId,
  queryCode: z.string(),
  text: z.string(),
  photos: z.array(keptPhoto),
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

/** A kept draft taken up again after a restart. */
export const resumed = (stored: z.output<typeof storedDraft>): ReportDraft => ({
  ...stored,
  photos: resumedPhotos(stored.photos),
})
