import { hotlineActions } from '@shared/hotline/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { newQueryCode, newRequestId } from '@/platform/new-ids'
import { useSuggestion } from '@/platform/use-suggestion'
import { type CallDraft, type CallProblem, callProblems, emptyCall, toCall } from './call-draft'

export interface TakenCall {
  readonly queryCode: string
  readonly answer: OutputOf<typeof hotlineActions.enter>
}

const newCall = () => emptyCall({ submissionId: newRequestId(), queryCode: newQueryCode() })

/** Takes a call down; a lost answer and another try make one case, with the code that was read out. */
export function useCall(defaultCategoryId: string | null, onTaken: () => void) {
  const [draft, setDraft] = useState<CallDraft>(newCall)
  const { suggestion, suggestFor } = useSuggestion(draft.text)
  const [problems, setProblems] = useState<readonly CallProblem[]>([])
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [taken, setTaken] = useState<TakenCall | null>(null)

  const submit = async () => {
    if (busy || taken || !defaultCategoryId) return
    const wrong = callProblems(draft)
    setProblems(wrong)
    if (wrong.length > 0) return
    setBusy(true)
    setFailure(null)
    try {
      const answer = await call(hotlineActions.enter, toCall(draft, defaultCategoryId, suggestFor(draft.text)))
      setTaken({ queryCode: draft.queryCode, answer })
      onTaken()
    } catch (error) {
      setFailure(asDomainError(error))
    } finally {
      setBusy(false)
    }
  }
  const standing = callProblems(draft).map(each => each.field)
  return {
    draft,
    /** null once a category was chosen by hand. */
    suggestion: draft.categoryId === null ? suggestion : null,
    change: (changes: Partial<CallDraft>) => setDraft(before => ({ ...before, ...changes })),
    problems: problems.filter(each => standing.includes(each.field)),
    busy,
    failure,
    taken,
    submit,
    next: () => {
      setTaken(null)
      setDraft(newCall())
    },
  }
}
export type CallState = ReturnType<typeof useCall>
