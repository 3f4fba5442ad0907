import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { useEffect, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

type Page = OutputOf<typeof caseActions.extensions>

/** Requests for more time that wait for this person, page by page. */
export function useExtensions() {
  const first = useAnswer(caseActions.extensions, {}, 'extensions')
  const [later, setLater] = useState<Page | null>(null)
  const { savedAt } = first
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer first page begins anew
  useEffect(() => setLater(null), [savedAt])
  const cases = [...(first.value?.cases ?? []), ...(later?.cases ?? [])]
  const next = (later ?? first.value)?.next ?? null

  const showMore = async () => {
    if (!next) return
    try {
      const page = await call(caseActions.extensions, { after: next })
      setLater(before => ({ cases: [...(before?.cases ?? []), ...page.cases], next: page.next }))
    } catch {
      // The button stays; what is shown is not lost.
    }
  }
  return { first, cases, more: next !== null, showMore }
}
