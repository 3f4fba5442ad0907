import { useSyncExternalStore } from 'react'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { newQueryCode, newRequestId } from '@/platform/new-ids'
import { type DraftPlace, emptyDraft, holdsContent, nowhere, type ReportDraft } from './draft'
import { changeDraft, type DraftChange } from './draft-changes'
import { resumed, storedDraft } from './stored-draft'

/** Typing settles for this long before the device is written to. */
const settleMs = 400
const name = 'report'

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
    const stored = draftOf(name, storedDraft)
    const taken = stored ? resumed(stored) : { draft: fresh(nowhere), lostPhotos: 0 }
    draft = taken.draft
    lost = taken.lostPhotos
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
  if (draft) room = keepDraft(name, draft)
}

/** False when the device had no room for the draft. */
export const draftHasRoom = (): boolean => room

/** Photos that an earlier start of the app had not sent yet. */
export const lostPhotos = (): number => lost

/** Starts over with new ids: after an acknowledgement, or when the resident throws the draft away. */
export function startOver(place: DraftPlace): void {
  if (saving) clearTimeout(saving)
  saving = null
  draft = fresh(place)
  lost = 0
  dropDraft(name)
  for (const listener of listeners) listener()
}

/** True when an earlier visit left something that was not submitted. */
export const hasUnsentDraft = (): boolean => holdsContent(currentDraft())

export const useDraft = (): ReportDraft =>
  useSyncExternalStore(listener => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentDraft)
