import { caseActions } from '@shared/cases/actions'
import type { CaseCard } from '@shared/cases/case-views'
import { useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

/** Own cases, the newest page at once from the device, older pages on demand. */
export function useOwnCases() {
  const newest = useAnswer(caseActions.mine, {}, 'mine')
  const [older, setOlder] = useState<{ readonly cases: readonly CaseCard[]; readonly more: boolean } | null>(null)
  const [loadingOlder, setLoadingOlder] = useState(false)
  const cases = [...(newest.value?.cases ?? []), ...(older?.cases ?? [])]

  const showOlder = async () => {
    const last = cases.at(-1)
    if (!last || loadingOlder) return
    setLoadingOlder(true)
    try {
      const page = await call(caseActions.mine, { before: last.createdAt })
      setOlder(before => ({ cases: [...(before?.cases ?? []), ...page.cases], more: page.more }))
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingOlder(false)
    }
  }
  return { newest, cases, more: older?.more ?? newest.value?.more ?? false, loadingOlder, showOlder }
}
