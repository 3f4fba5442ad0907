import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

/** Own cases, the newest page at once from the device, older pages on demand. */
export function useOwnCases() {
  const newest = useAnswer(caseActions.mine, {}, 'mine')
  const [older, setOlder] = useState<OutputOf<typeof caseActions.mine> | null>(null)
  const [loadingOlder, setLoadingOlder] = useState(false)
  const cases = [...(newest.value?.cases ?? []), ...(older?.cases ?? [])]

  const next = older ? older.next : (newest.value?.next ?? null)

  const showOlder = async () => {
    if (!next || loadingOlder) return
    setLoadingOlder(true)
    try {
      const page = await call(caseActions.mine, { after: next })
      setOlder(before => ({ cases: [...(before?.cases ?? []), ...page.cases], next: page.next }))
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingOlder(false)
    }
  }
  return { newest, cases, more: next !== null, loadingOlder, showOlder }
}
