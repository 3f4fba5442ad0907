import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { useEffect, useState } from 'react'
import { now } from '@/platform/clock'
import { asDomainError, call } from '@/platform/cloud/call'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { isOnline } from '@/platform/network'
import { newRequestId } from '@/platform/new-ids'
import { putAct } from '@/platform/outbox/outbox'
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
  const photos = resumedPhotos(kept?.photos ?? [])
  return { draft: kept ?? emptyEntry(newRequestId()), photos, resumed: kept !== null && holdsContent(kept) }
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
  const [noRoom, setNoRoom] = useState(false)
  const [entered, setEntered] = useState<Entered | null>(null)

  useEffect(() => {
    if (entered) return
    const kept = { ...draft, photos }
    if (holdsContent(kept)) keepDraft(draftName, kept)
    else dropDraft(draftName)
  }, [draft, photos, entered])

  const change = (part: Partial<EntryDraft>) => setDraft(before => ({ ...before, ...part }))

  /** Without a network it waits on the device, with photos that have not arrived, and the next can be written. */
  const keep = (input: ReturnType<typeof toQuickEntry>) => {
    const isKept = putAct({
      id: draft.submissionId,
      caseId: null,
      action: 'quickEntry',
      input,
      photos: photos.map(({ id, stage, shot, fileId }) => ({ id, stage, shot, fileId })),
      title: draft.text.trim().slice(0, 30),
      draft: { name: draftName, value: { ...draft, photos } },
    })
    setNoRoom(!isKept)
    if (isKept) again()
  }

  const submit = async () => {
    if (busy) return
    const wrong = entryProblems(draft, photos, isOnline())
    setProblems(wrong)
    setFailure(null)
    if (wrong.length > 0) return
    const input = toQuickEntry(draft, photos, ownGridCode, defaultCategoryId)
    if (!isOnline()) return keep(input)
    setBusy(true)
    const triedBefore = draft.triedAt !== null
    change({ triedAt: now() })
    try {
      const answer = await call(caseActions.quickEntry, input)
      setEntered({ ...answer, notCounted: triedBefore ? await askWhatCounted(answer.caseId, input) : [] })
      dropDraft(draftName)
    } catch (error) {
      const trouble = asDomainError(error)
      if (trouble.code === 'NETWORK_UNREACHABLE') keep(input)
      else setFailure(trouble)
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
  return { draft, change, uploads, problems, busy, failure, noRoom, entered, submit, again, resumed }
}

export type EntryState = ReturnType<typeof useEntry>
