import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { useEffect, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { draftOf, dropDraft, keepDraft } from '@/platform/drafts'
import { newRequestId } from '@/platform/new-ids'
import { usePhotoUploads } from '@/platform/photo-uploads'
import { type EntryDraft, type EntryProblem, emptyEntry, entryDraft, entryProblems, toQuickEntry } from './entry-draft'

const draftName = 'quick-entry'

export type Entered = OutputOf<typeof caseActions.quickEntry>

/** The entry being written, kept at every change; one id until it is acknowledged, so a second try never makes a second case. */
export function useEntry(ownGridCode: string | null, defaultCategoryId: string) {
  const [draft, setDraft] = useState<EntryDraft>(() => draftOf(draftName, entryDraft) ?? emptyEntry(newRequestId()))
  const uploads = usePhotoUploads()
  const [problems, setProblems] = useState<readonly EntryProblem[]>([])
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [entered, setEntered] = useState<Entered | null>(null)

  useEffect(() => {
    if (!entered) keepDraft(draftName, draft)
  }, [draft, entered])

  const change = (part: Partial<EntryDraft>) => setDraft(before => ({ ...before, ...part }))

  const submit = async () => {
    if (busy) return
    const wrong = entryProblems(draft, uploads.photos)
    setProblems(wrong)
    setFailure(null)
    if (wrong.length > 0) return
    setBusy(true)
    try {
      const input = toQuickEntry(draft, uploads.photos, ownGridCode, defaultCategoryId)
      setEntered(await call(caseActions.quickEntry, input))
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
    setEntered(null)
  }
  return { draft, change, uploads, problems, busy, failure, entered, submit, again }
}

export type EntryState = ReturnType<typeof useEntry>
