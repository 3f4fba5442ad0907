import type { ErrorCode } from '@shared/kernel/errors'
import { useRef, useState } from 'react'
import { newRequestId } from '../new-ids'
import { asDomainError } from './call'

/** What goes with an edited set. `seenVersion` is the one that was edited. */
export interface PublishAct {
  readonly requestId: string
  readonly seenVersion: number
  readonly note: string
}

export interface Publishing<S> {
  readonly busy: boolean
  readonly refused: ErrorCode | null
  publish(edited: S, seenVersion: number, note: string): Promise<void>
}

/** Publishes an edited set; the same set with the same reason tried again is the same act. */
export function usePublish<S, V>(
  send: (act: PublishAct, edited: S) => Promise<V>,
  onPublished: (view: V) => void,
): Publishing<S> {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ErrorCode | null>(null)
  const intent = useRef({ key: '', requestId: '' })

  async function publish(edited: S, seenVersion: number, note: string): Promise<void> {
    const key = JSON.stringify([edited, seenVersion, note])
    if (intent.current.key !== key) intent.current = { key, requestId: newRequestId() }
    setBusy(true)
    setRefused(null)
    try {
      const { requestId } = intent.current
      onPublished(await send({ requestId, seenVersion, note }, edited))
    } catch (error) {
      setRefused(asDomainError(error).code)
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, publish }
}
