import type { caseActions } from '@shared/cases/actions'
import { type PlaceInput, placeInput } from '@shared/cases/case-inputs'
import type { InputOf } from '@shared/kernel/contract'
import { instant, requestId } from '@shared/kernel/fields'
import { entryWords } from '@shared/messages/quick-entry-words'
import { writeWords } from '@shared/messages/write-words'
import * as z from 'zod/mini'
import { anyFailed, keptPhoto, type PendingPhoto, sentPhotos, stillSending } from '@/platform/pending-photo'

/** What the worker has entered so far; `submissionId` lives until the cloud has acknowledged it. */
const entryDraft = z.object({
  submissionId: requestId,
  text: z.string(),
  how: z.enum(['found', 'inPerson']),
  state: z.enum(['open', 'solved']),
  solvedNote: z.string(),
  urgent: z.boolean(),
  categoryId: z.nullable(z.string()),
  /** null: the worker's own grid. */
  pin: z.nullable(z.tuple([z.number(), z.number()])),
  placeLabel: z.string(),
  /** When it was last given to the service without an acknowledgement; the service may already have it. */
  triedAt: z.nullable(instant),
})
export type EntryDraft = z.output<typeof entryDraft>

/** As the device keeps it. */
export const storedEntry = z.extend(entryDraft, { photos: z.array(keptPhoto) })

/** True when somebody would miss it. */
export const holdsContent = ({
  text,
  photos,
  triedAt,
}: Pick<EntryDraft, 'text' | 'triedAt'> & { readonly photos: readonly unknown[] }): boolean =>
  text.trim() !== '' || photos.length > 0 || triedAt !== null

export const emptyEntry = (submissionId: string): EntryDraft => ({
  submissionId,
  text: '',
  how: 'found',
  state: 'open',
  solvedNote: '',
  urgent: false,
  categoryId: null,
  pin: null,
  placeLabel: '',
  triedAt: null,
})

export interface EntryProblem {
  readonly field: 'text' | 'solvedNote' | 'photos'
  readonly words: string
}

/** Without a network photos wait with the words. */
export function entryProblems(
  draft: EntryDraft,
  photos: readonly PendingPhoto[],
  online: boolean,
): readonly EntryProblem[] {
  const problems: EntryProblem[] = []
  if (draft.text.trim() === '') problems.push({ field: 'text', words: entryWords.textMissing })
  if (draft.state === 'solved' && draft.solvedNote.trim() === '') {
    problems.push({ field: 'solvedNote', words: entryWords.solvedMissing })
  }
  if (!online) return problems
  if (stillSending(photos)) problems.push({ field: 'photos', words: writeWords.photosSending })
  else if (anyFailed(photos)) problems.push({ field: 'photos', words: writeWords.photosFailed })
  return problems
}

/** The input of `cases.quickEntry`; the pin (GCJ-02, from our own map) wins over the worker's own grid. */
export function toQuickEntry(
  draft: EntryDraft,
  photos: readonly PendingPhoto[],
  ownGridCode: string | null,
  defaultCategoryId: string,
): InputOf<typeof caseActions.quickEntry> {
  return {
    submissionId: draft.submissionId,
    text: draft.text.trim(),
    photos: sentPhotos(photos),
    place: placeOf(draft, ownGridCode),
    categoryId: draft.categoryId ?? defaultCategoryId,
    channel: draft.how,
    urgent: draft.urgent,
    solvedNote: draft.state === 'solved' ? draft.solvedNote.trim() : null,
  }
}

function placeOf({ pin, placeLabel }: EntryDraft, ownGridCode: string | null): PlaceInput {
  return placeInput.parse({
    scannedGridCode: pin ? null : ownGridCode,
    pin: pin ? { longitude: pin[0], latitude: pin[1], system: 'gcj02' } : null,
    pickedGridCode: null,
    buildingId: null,
    label: placeLabel.trim() === '' ? null : placeLabel.trim(),
  })
}
