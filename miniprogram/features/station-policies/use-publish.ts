import type { RulesInput } from '@shared/deadlines/rules-input'
import type { ErrorCode } from '@shared/kernel/errors'
import { type RulesView, rulesActions } from '@shared/rules/actions'
import { useRef, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'

/** Publishes an edited set; the same set with the same reason tried again is the same act. */
export function usePublish(onPublished: (view: RulesView) => void) {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ErrorCode | null>(null)
  const intent = useRef({ key: '', requestId: '' })

  async function publish(rules: RulesInput, seenVersion: number, note: string): Promise<void> {
    const key = JSON.stringify([rules, seenVersion, note])
    if (intent.current.key !== key) intent.current = { key, requestId: newRequestId() }
    setBusy(true)
    setRefused(null)
    try {
      const { requestId } = intent.current
      onPublished(await call(rulesActions.publish, { requestId, seenVersion, note, rules }))
    } catch (error) {
      setRefused(asDomainError(error).code)
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, publish, forget: () => setRefused(null) }
}
