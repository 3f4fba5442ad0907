import type { Action, BoundAction, OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

/** Sends acts of a desk's page: the id lives as long as the words stay the same, so trying again never acts twice. */
export function useSent() {
  const [busy, setBusy] = useState<string | null>(null)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const ids = useRef(new Map<string, string>())

  async function send<A extends BoundAction<Action>>(
    name: string,
    action: A,
    words: object,
  ): Promise<OutputOf<A> | null> {
    if (busy) return null
    const key = `${name}:${JSON.stringify(words)}`
    const requestId = ids.current.get(key) ?? newRequestId()
    ids.current.set(key, requestId)
    setBusy(name)
    setFailure(null)
    try {
      const answer = await call(action as BoundAction<Action>, { requestId, ...words })
      ids.current.delete(key)
      return answer as OutputOf<A>
    } catch (error) {
      setFailure(asDomainError(error))
      return null
    } finally {
      setBusy(null)
    }
  }
  return { busy, failure, send }
}
export type Sent = ReturnType<typeof useSent>
