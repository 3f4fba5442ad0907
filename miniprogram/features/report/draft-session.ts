import { useSyncExternalStore } from 'react'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { newQueryCode, newRequestId } from '@/platform/new-ids'
import { type DraftPlace, emptyDraft, holdsContent, nowhere, type ReportDraft } from './draft'
import { changeDraft, type DraftChange } from './draft-changes'
import { resumed, storedDraft } from './stored-draft'

/** Typing settles for this long before the device is written to. */
const settleMs = 400
export const draftName = 'report'

const listeners = new Set<() => void>()
let draft: ReportDraft | null = null
let saving: ReturnType<typeof setTimeout> | null = null
let room = true
let lost = 0

const fresh = (place: DraftPlace): ReportDraft =>
  emptyDraft({ submissionId: newRequestId(), queryCode: newQueryCode() }, place)

/** The report being written; there is always exactly one, on the device and here, shared by the form and the place page. */
export function currentDraft(): ReportDraft {
  if (!draft) {
    const stored = draftOf(draftName, storedDraft)
    draft = stored ? resumed(stored) : fresh(nowhere)
  }
  return draft
}

export function change(what: DraftChange): void {
  draft = changeDraft(currentDraft(), what)
  for (const listener of listeners) listener()
  if (saving) clearTimeout(saving)
  saving = setTimeout(saveDraft, settleMs)
}

/** Writes at once: before another screen opens, when the app is hidden, before a submission leaves. */
export function saveDraft(): void {
  if (saving) clearTimeout(saving)
  saving = null
  if (draft) room = keepDraft(draftName, draft)
}

/** False when the device had no room for the draft. */
export const draftHasRoom = (): boolean => room

/** The form opens: a report that had waited and is to be changed lies on the device as the draft. */
export function takeUpDraft(): void {
  if (draft && !holdsContent(draft)) draft = null
}

/** Photos of an earlier start that had not been sent, and that the device did not keep. */
export const lostPhotos = (): number => lost

export function losePhoto(id: string): void {
  lost += 1
  change({ kind: 'photoRemoved', id })
}

/** Starts over with new ids: after an acknowledgement, or when the resident throws the draft away. */
export function startOver(place: DraftPlace): void {
  if (saving) clearTimeout(saving)
  saving = null
  draft = fresh(place)
  lost = 0
  dropDraft(draftName)
  for (const listener of listeners) listener()
}

/** True when an earlier visit left something that was not submitted. */
export const hasUnsentDraft = (): boolean => holdsContent(currentDraft())

export const useDraft = (): ReportDraft =>
  useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentDraft)
