import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { useEffect, useState } from 'react'
import { now } from '@/platform/clock'
import { asDomainError, call } from '@/platform/cloud/call'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { newRequestId } from '@/platform/new-ids'
import { resumedPhotos } from '@/platform/pending-photo'
import { usePhotoUploads } from '@/platform/photo-uploads'
import { askWhatCounted, type EntryPart } from './counted-entry'
import {
  type EntryDraft,
  type EntryProblem,
  emptyEntry,
  entryProblems,
  holdsContent,
  storedEntry,
  toQuickEntry,
} from './entry-draft'

const draftName = 'quick-entry'

export type Entered = OutputOf<typeof caseActions.quickEntry> & {
  /** Parts in which an earlier try, whose answer was lost, won over this one; null when that could not be found out. */
  readonly notCounted: readonly EntryPart[] | null
}

function takenUp() {
  const kept = draftOf(draftName, storedEntry)
  const { photos, lost } = resumedPhotos(kept?.photos ?? [])
  return { draft: kept ?? emptyEntry(newRequestId()), photos, lost, resumed: kept !== null && holdsContent(kept) }
}

/**
 * The entry being written, kept with its photos at every change; one id until it is acknowledged, so a second try never
 * makes a second case.
 */
export function useEntry(ownGridCode: string | null, defaultCategoryId: string) {
  const [found] = useState(takenUp)
  const [resumed, setResumed] = useState(found.resumed)
  const [draft, setDraft] = useState<EntryDraft>(found.draft)
  const uploads = usePhotoUploads(found.photos)
  const { photos } = uploads
  const [problems, setProblems] = useState<readonly EntryProblem[]>([])
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [entered, setEntered] = useState<Entered | null>(null)

  useEffect(() => {
    if (!entered) keepDraft(draftName, { ...draft, photos })
  }, [draft, photos, entered])

  const change = (part: Partial<EntryDraft>) => setDraft(before => ({ ...before, ...part }))

  const submit = async () => {
    if (busy) return
    const wrong = entryProblems(draft, photos)
    setProblems(wrong)
    setFailure(null)
    if (wrong.length > 0) return
    setBusy(true)
    const triedBefore = draft.triedAt !== null
    change({ triedAt: now() })
    try {
      const input = toQuickEntry(draft, photos, ownGridCode, defaultCategoryId)
      const answer = await call(caseActions.quickEntry, input)
      setEntered({ ...answer, notCounted: triedBefore ? await askWhatCounted(answer.caseId, input) : [] })
      dropDraft(draftName)
    } catch (error) {
      setFailure(asDomainError(error))
    } finally {
      setBusy(false)
    }
  }

  const again = () => {
    setDraft(emptyEntry(newRequestId()))
    uploads.clear()
    setResumed(false)
    setEntered(null)
  }
  const lostPhotos = resumed ? found.lost : 0
  return { draft, change, uploads, problems, busy, failure, entered, submit, again, resumed, lostPhotos }
}

export type EntryState = ReturnType<typeof useEntry>
