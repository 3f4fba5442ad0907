import { caseActions } from '@shared/cases/actions'
import type { HeldCase } from '@shared/cases/content-acts'
import type { OutputOf } from '@shared/kernel/contract'
import { useEffect, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

type Page = OutputOf<typeof caseActions.heldContent>

/** What waits to be looked at in a place, page by page. Not kept on the device: nobody may read it there later. */
export function useHeld(scope: string) {
  const first = useAnswer(caseActions.heldContent, { scope })
  const [later, setLater] = useState<Pick<Page, 'cases' | 'next'> | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const { value } = first
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer first page or another place begins anew
  useEffect(() => setLater(null), [scope, value])

  const cases: readonly HeldCase[] = [...(value?.cases ?? []), ...(later?.cases ?? [])]
  const next = (later ?? value)?.next ?? null

  const showMore = async () => {
    if (!next || loadingMore) return
    setLoadingMore(true)
    try {
      const page = await call(caseActions.heldContent, { scope, after: next })
      setLater(before => ({ cases: [...(before?.cases ?? []), ...page.cases], next: page.next }))
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingMore(false)
    }
  }
  return { first, cases, more: next !== null, loadingMore, showMore }
}
