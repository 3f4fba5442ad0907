import type { CallerInputOf, OutputOf } from '@shared/kernel/contract'
import { registerActions } from '@shared/registers/actions'
import { useEffect, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

type Wanted = Omit<CallerInputOf<typeof registerActions.archive>, 'after'>
type Page = OutputOf<typeof registerActions.archive>

/** What has ended, page by page. */
export function useArchive(wanted: Wanted | null) {
  const first = useAnswer(registerActions.archive, wanted)
  const [later, setLater] = useState<Page | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const key = JSON.stringify(wanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice begins anew
  useEffect(() => setLater(null), [key, first.savedAt])
  const next = (later ?? first.value)?.next ?? null

  const showMore = async () => {
    if (!wanted || !next || loadingMore) return
    setLoadingMore(true)
    try {
      const page = await call(registerActions.archive, { ...wanted, after: next })
      setLater(before => ({ cases: [...(before?.cases ?? []), ...page.cases], next: page.next }))
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingMore(false)
    }
  }
  const cases = [...(first.value?.cases ?? []), ...(later?.cases ?? [])]
  return { first, cases, more: next !== null, loadingMore, showMore }
}
