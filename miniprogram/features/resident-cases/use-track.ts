import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import type { DomainError } from '@shared/kernel/errors'
import { useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'

/** Asking for a case by its number and query code together; nothing is kept on the device. */
export function useTrack() {
  const [caseNo, setCaseNo] = useState('')
  const [queryCode, setQueryCode] = useState('')
  const [detail, setDetail] = useState<CaseDetail | null>(null)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [asking, setAsking] = useState(false)
  const [tried, setTried] = useState(false)

  const ask = async () => {
    setTried(true)
    if (caseNo.trim() === '' || queryCode.trim() === '' || asking) return
    setAsking(true)
    setFailure(null)
    try {
      setDetail(await call(caseActions.track, { caseNo, queryCode }))
    } catch (error) {
      setFailure(asDomainError(error))
    } finally {
      setAsking(false)
    }
  }
  return { caseNo, setCaseNo, queryCode, setQueryCode, detail, setDetail, failure, asking, tried, ask }
}
export type Track = ReturnType<typeof useTrack>
