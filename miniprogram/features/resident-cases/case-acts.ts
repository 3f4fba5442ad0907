import { caseActions } from '@shared/cases/actions'
import type { Rating } from '@shared/cases/case-parts'
import type { CaseDetail } from '@shared/cases/case-views'
import type { BoundAction, CallerInputOf } from '@shared/kernel/contract'
import type { ErrorCode } from '@shared/kernel/errors'
import { caseWords } from '@shared/messages/cases'
import { sayError } from '@shared/messages/error-words'
import { whatChanged } from '@shared/messages/what-changed'
import { useRef, useState } from 'react'
import { askInTap } from '@/platform/ask-in-tap'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'
import { keepCaseAct, mustWait, type Written } from '@/platform/outbox/keep-case-act'

type DetailAction = BoundAction<
  | typeof caseActions.rate
  | typeof caseActions.reopen
  | typeof caseActions.answerAsk
  | typeof caseActions.supplement
  | typeof caseActions.withdraw
>
type OwnAct = 'rate' | 'reopen' | 'answerAsk' | 'supplement' | 'withdraw'

interface Failure {
  readonly act: OwnAct
  readonly code: ErrorCode
  readonly sentence: string
}

export interface CaseActs {
  readonly busy: OwnAct | null
  /** Why one of these acts did not happen just now, as a sentence. */
  readonly failureOf: (...acts: readonly OwnAct[]) => string | null
  /** Without a network it cannot be kept for later either: the device has no room. */
  readonly noRoom: boolean
  /** What others did meanwhile, so that the act did not happen; the case was read again. What was typed is still there. */
  readonly changes: readonly string[] | null
  /** Each is true when the cloud has done it, or the device keeps it. */
  readonly rate: (value: Rating, comment: string) => Promise<boolean>
  readonly reopen: (reason: string) => Promise<boolean>
  readonly answer: (text: string, written: Written) => Promise<boolean>
  readonly supplement: (text: string, written: Written) => Promise<boolean>
  readonly withdraw: (reason: string) => Promise<boolean>
}

/**
 * What a reporter may do with a case. Each intention keeps its id until it is acknowledged, so a lost answer followed by
 * another tap acts once. Every act answers the new state, which takes the place of the old. Without a network, and behind
 * others that wait, an act is kept on the device and sent by itself; not a withdrawal, which nothing undoes.
 */
export function useCaseActs(detail: CaseDetail, replace: (next: CaseDetail) => void, reload: () => void): CaseActs {
  const [busy, setBusy] = useState<OwnAct | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [noRoom, setNoRoom] = useState(false)
  const [seen, setSeen] = useState<CaseDetail | null>(null)
  const intention = useRef<{ what: string; requestId: string } | null>(null)
  const working = useRef(false)

  const act = async <A extends DetailAction>(
    kind: OwnAct,
    action: A,
    words: Omit<CallerInputOf<A>, 'caseId' | 'requestId' | 'seenRevision'>,
    written?: Written,
  ): Promise<boolean> => {
    if (working.current) return false
    const what = JSON.stringify([kind, words])
    if (intention.current?.what !== what) intention.current = { what, requestId: newRequestId() }
    const { requestId } = intention.current
    const input = { caseId: detail.id, requestId, seenRevision: detail.revision, ...words }
    const keep = () => {
      const isKept = keepCaseAct(detail, action.name, input, written)
      setNoRoom(!isKept)
      if (isKept) intention.current = null
      return isKept
    }
    const isKeepable = kind !== 'withdraw'
    setFailure(null)
    setSeen(null)
    if (isKeepable && mustWait(detail.id)) return keep()
    working.current = true
    setBusy(kind)
    try {
      replace((await call(action, input as CallerInputOf<A>)) as CaseDetail)
      intention.current = null
      return true
    } catch (error) {
      const refusal = asDomainError(error)
      if (isKeepable && refusal.code === 'NETWORK_UNREACHABLE') return keep()
      setFailure({ act: kind, code: refusal.code, sentence: sayError(refusal).sentence })
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
  const mayStillSend = failure !== null && failure.act !== 'rate' && detail.acts.includes(failure.act)
  const keptLine = mayStillSend ? [caseWords.changedKept] : []
  return {
    busy,
    failureOf: (...acts) => (failure && acts.includes(failure.act) ? failure.sentence : null),
    noRoom,
    changes: lines.length > 0 || failure?.code === 'CHANGED_MEANWHILE' ? [...lines, ...keptLine] : null,
    rate: (value, comment) => {
      askInTap('rate')
      return act('rate', caseActions.rate, { rating: value, comment: comment.trim() || null })
    },
    reopen: reason => act('reopen', caseActions.reopen, { reason: reason.trim() }),
    supplement: (text, written) => act('supplement', caseActions.supplement, { words: text.trim() }, written),
    answer: (text, written) => act('answerAsk', caseActions.answerAsk, { answer: text.trim(), photos: [] }, written),
    withdraw: reason => act('withdraw', caseActions.withdraw, { reason: reason.trim() }),
  }
}
