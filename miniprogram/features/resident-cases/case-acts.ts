import { caseActions } from '@shared/cases/actions'
import type { Rating } from '@shared/cases/case-parts'
import type { CaseDetail } from '@shared/cases/case-views'
import type { BoundAction, CallerInputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { whatChanged } from '@shared/messages/what-changed'
import { useRef, useState } from 'react'
import { askInTap } from '@/platform/ask-in-tap'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

type DetailAction = BoundAction<
  | typeof caseActions.rate
  | typeof caseActions.reopen
  | typeof caseActions.answerAsk
  | typeof caseActions.supplement
  | typeof caseActions.withdraw
>

export interface CaseActs {
  readonly busy: 'rate' | 'reopen' | 'answerAsk' | 'supplement' | 'withdraw' | null
  readonly failure: DomainError | null
  /** What others did meanwhile, so that the act did not happen; the case was read again, what was typed is still there. */
  readonly changes: readonly string[] | null
  readonly rate: (value: Rating, comment: string) => Promise<boolean>
  readonly reopen: (reason: string) => Promise<boolean>
  readonly answer: (text: string) => Promise<boolean>
  readonly supplement: (text: string) => Promise<boolean>
  readonly withdraw: (reason: string) => Promise<boolean>
}

/**
 * What a reporter may do with a case. Each intention keeps its id until it is acknowledged, so a lost answer followed by
 * another tap acts once. Every act answers the new state, which takes the place of the old.
 */
export function useCaseActs(detail: CaseDetail, replace: (next: CaseDetail) => void, reload: () => void): CaseActs {
  const [busy, setBusy] = useState<CaseActs['busy']>(null)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [seen, setSeen] = useState<CaseDetail | null>(null)
  const intention = useRef<{ what: string; requestId: string } | null>(null)
  const working = useRef(false)

  const act = async <A extends DetailAction>(
    kind: NonNullable<CaseActs['busy']>,
    action: A,
    input: Omit<CallerInputOf<A>, 'caseId' | 'requestId' | 'seenRevision'>,
  ): Promise<boolean> => {
    if (working.current) return false
    working.current = true
    setBusy(kind)
    setFailure(null)
    setSeen(null)
    const what = JSON.stringify([kind, input])
    if (intention.current?.what !== what) intention.current = { what, requestId: newRequestId() }
    try {
      const base = { caseId: detail.id, requestId: intention.current.requestId, seenRevision: detail.revision }
      replace((await call(action, { ...base, ...input } as CallerInputOf<A>)) as CaseDetail)
      intention.current = null
      return true
    } catch (error) {
      const refusal = asDomainError(error)
      setFailure(refusal)
      if (refusal.code === 'CHANGED_MEANWHILE' || refusal.code === 'CASE_STATE_FORBIDS') {
        intention.current = null
        setSeen(detail)
        reload()
      }
      return false
    } finally {
      working.current = false
      setBusy(null)
    }
  }

  const lines = seen ? whatChanged(seen, detail, 'reporter') : []
  return {
    busy,
    failure,
    changes: lines.length > 0 || failure?.code === 'CHANGED_MEANWHILE' ? lines : null,
    rate: (value, comment) => {
      askInTap('rate')
      return act('rate', caseActions.rate, { rating: value, comment: comment.trim() || null })
    },
    reopen: reason => act('reopen', caseActions.reopen, { reason: reason.trim() }),
    supplement: text => act('supplement', caseActions.supplement, { words: text.trim() }),
    answer: text => act('answerAsk', caseActions.answerAsk, { answer: text.trim(), photos: [] }),
    withdraw: reason => act('withdraw', caseActions.withdraw, { reason: reason.trim() }),
  }
}
