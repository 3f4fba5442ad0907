import { putAct } from '@/platform/outbox/outbox'
import { nowhere, type ReportDraft } from './draft'
import { draftName, saveDraft, startOver } from './draft-session'
import type { Submission } from './submission'

const titleLength = 30

/**
 * Without a network: the report waits on the device, with photos that have not arrived, and is sent by itself under the id it
 * has, in a category that is found out then if it is not known now (null); the form is free for another. False when the device has no room: then it stays a draft.
 */
export function keepReport(
  draft: ReportDraft,
  submission: Omit<Submission, 'categoryId'> & { readonly categoryId: string | null },
): boolean {
  // What can be taken back to be changed is what the device would have kept of the draft.
  saveDraft()
  const isKept = putAct({
    id: draft.submissionId,
    caseId: null,
    action: 'submit',
    input: submission,
    photos: draft.photos.map(({ id, stage, shot, fileId }) => ({ id, stage, shot, fileId })),
    title: draft.text.trim().slice(0, titleLength),
    draft: { name: draftName, value: draft },
  })
  if (isKept) startOver(nowhere)
  return isKept
}
