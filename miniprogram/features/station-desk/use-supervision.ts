import { caseActions } from '@shared/cases/actions'
import type { SupervisedCard, SupervisionListName } from '@shared/cases/supervision-acts'
import type { OutputOf } from '@shared/kernel/contract'
import { useEffect, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

type Page = OutputOf<typeof caseActions.supervisionList>

/** One of the lists of a supervisor, page by page, with the numbers of both; the first page is kept on the device. */
export function useSupervision(scope: string, list: SupervisionListName) {
  const first = useAnswer(caseActions.supervisionList, { scope, list }, `supervision:${scope}:${list}`)
  const [later, setLater] = useState<Pick<Page, 'cases' | 'next'> | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const { savedAt } = first
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer first page or another list begins anew
  useEffect(() => setLater(null), [scope, list, savedAt])

  const cases: readonly SupervisedCard[] = [...(first.value?.cases ?? []), ...(later?.cases ?? [])]
  const next = (later ?? first.value)?.next ?? null

  const showMore = async () => {
    if (!next || loadingMore) return
    setLoadingMore(true)
    try {
      const page = await call(caseActions.supervisionList, { scope, list, after: next })
      setLater(before => ({ cases: [...(before?.cases ?? []), ...page.cases], next: page.next }))
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingMore(false)
    }
  }
  return { first, cases, more: next !== null, loadingMore, showMore, reload: first.reload }
}
