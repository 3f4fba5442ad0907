import { caseActions } from '@shared/cases/actions'
import type { DomainError } from '@shared/kernel/errors'
import { useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

/**
 * Releases or blocks what is held in one case. The id of a decision lives until it is acknowledged, so another tap after a
 * lost answer decides nothing twice.
 */
export function useDecision(caseId: string, onDone: () => void) {
  const [busy, setBusy] = useState<'release' | 'block' | null>(null)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const intention = useRef<{ readonly what: string; readonly requestId: string } | null>(null)

  const decide = async (kind: 'release' | 'block', parts: readonly string[], reason: string) => {
    if (busy) return
    setBusy(kind)
    setFailure(null)
    const what = JSON.stringify([kind, parts, reason])
    if (intention.current?.what !== what) intention.current = { what, requestId: newRequestId() }
    const input = { caseId, requestId: intention.current.requestId, parts: [...parts] }
    try {
      if (kind === 'release') await call(caseActions.releaseContent, input)
      else await call(caseActions.blockContent, { ...input, reason })
      intention.current = null
      onDone()
    } catch (error) {
      const refusal = asDomainError(error)
      setFailure(refusal)
      // A colleague was faster: the list is read again, and shows what is left.
      if (refusal.code === 'CHANGED_MEANWHILE' || refusal.code === 'CASE_STATE_FORBIDS') onDone()
    } finally {
      setBusy(null)
    }
  }
  return {
    busy,
    failure,
    release: (parts: readonly string[]) => decide('release', parts, ''),
    block: (parts: readonly string[], reason: string) => decide('block', parts, reason),
  }
}
