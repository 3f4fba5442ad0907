import { caseActions } from '@shared/cases/actions'
import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import type { Action, BoundAction, OutputOf } from '@shared/kernel/contract'
import type { ErrorCode } from '@shared/kernel/errors'
import { whatChanged } from '@shared/messages/what-changed'
import { useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'
import { keepCaseAct, mustWait, type Written } from '@/platform/outbox/keep-case-act'

/**
 * Why an act did not happen. `changed`: the case is already the newest on the screen, `lines` say what others did, `possible`
 * whether the act may still be done.
 */
export type ActTrouble =
  | { readonly kind: 'changed'; readonly act: CaseAct; readonly lines: readonly string[]; readonly possible: boolean }
  | { readonly kind: 'offline'; readonly act: CaseAct }
  /** It cannot be kept for later either: the device has no room. */
  | { readonly kind: 'noRoom' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }

type ActAction = BoundAction<Action>

/** Acts that the device keeps and sends when there is a network. Not those that show something, or put another in charge. */
const keepable: ReadonlySet<CaseAct> = new Set([
  'accept',
  'progress',
  'addPhotos',
  'ask',
  'resolve',
  'sendBack',
  'tell',
  'recordErrand',
])

/**
 * These may mean that somebody else was faster: the newest case is fetched, and what was typed stays. Not allowed is also
 * who handed the case on a moment ago.
 */
const staleCodes: ReadonlySet<ErrorCode> = new Set(['CHANGED_MEANWHILE', 'CASE_STATE_FORBIDS', 'NOT_ALLOWED'])

/**
 * Acts on one case. The id of an act lives as long as its words stay the same, so trying again never acts twice; other words
 * are another act, and the revision that was on the screen guards against both happening. Without a network, and behind
 * others that wait, an act is kept on the device, with photos that have not arrived, and sent by itself.
 */
export function useCaseActs(detail: CaseDetail | null, replace: (detail: CaseDetail) => void) {
  const [busy, setBusy] = useState<CaseAct | null>(null)
  const [trouble, setTrouble] = useState<ActTrouble | null>(null)
  const ids = useRef(new Map<string, string>())

  const requestIdOf = (key: string): string => {
    const known = ids.current.get(key) ?? newRequestId()
    ids.current.set(key, known)
    return known
  }

  /** The answer, or null when it did not happen and `trouble` says why. A second tap while one is under way does nothing. */
  async function perform<A extends ActAction>(
    name: CaseAct,
    action: A,
    words: object,
    written: Written = {},
  ): Promise<OutputOf<A> | null> {
    if (!detail || busy) return null
    const key = `${name}:${JSON.stringify(words)}`
    const input = { caseId: detail.id, requestId: requestIdOf(key), seenRevision: detail.revision, ...words }
    const keep = () => {
      const isKept = keepCaseAct(detail, action.name, input, written)
      setTrouble(isKept ? null : { kind: 'noRoom' })
      if (isKept) ids.current.delete(key)
      return null
    }
    const isKeepable = keepable.has(name)
    if (isKeepable && mustWait(detail.id)) return keep()
    setBusy(name)
    setTrouble(null)
    try {
      const answer = await call(action as ActAction, input)
      ids.current.delete(key)
      return answer as OutputOf<A>
    } catch (error) {
      const { code } = asDomainError(error)
      if (isKeepable && code === 'NETWORK_UNREACHABLE') return keep()
      setTrouble(await troubleOf(name, code, detail))
      return null
    } finally {
      setBusy(null)
    }
  }

  async function troubleOf(act: CaseAct, code: ErrorCode, before: CaseDetail): Promise<ActTrouble> {
    if (code === 'NETWORK_UNREACHABLE') return { kind: 'offline', act }
    if (!staleCodes.has(code)) return { kind: 'refused', code }
    try {
      const fresh = await call(caseActions.get, { caseId: before.id })
      replace(fresh)
      const lines = whatChanged(before, fresh, 'staff')
      if (lines.length === 0) return { kind: 'refused', code }
      return { kind: 'changed', act, lines, possible: fresh.acts.includes(act) }
    } catch {
      return { kind: 'refused', code }
    }
  }

  return { busy, trouble, perform, forget: () => setTrouble(null) }
}

export type CaseActs = ReturnType<typeof useCaseActs>

/** Whether others changed the case so that the act on the screen cannot be done any more. */
export const isOver = (trouble: ActTrouble | null): boolean => trouble?.kind === 'changed' && !trouble.possible
