import { caseActions } from '@shared/cases/actions'
import type { CaseCard } from '@shared/cases/case-views'
import type { DeskListName } from '@shared/cases/desk-lists'
import type { OutputOf } from '@shared/kernel/contract'
import { useEffect, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openingList } from './desk-view'

type Page = OutputOf<typeof caseActions.deskList>

/**
 * The numbers of a desk and one of its lists, page by page; kept on the device for when there is no network. Until one is
 * `chosen` the list is the first in which something waits.
 */
export function useDesk(scope: string, chosen: DeskListName | null) {
  const counts = useAnswer(caseActions.deskCounts, { scope }, `desk:${scope}`)
  const list = chosen ?? openingList(counts.value?.counts ?? [])
  const first = useAnswer(caseActions.deskList, { scope, list }, `desk:${scope}:${list}`)
  const [later, setLater] = useState<Page | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const { savedAt } = first
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer first page or another list begins anew
  useEffect(() => setLater(null), [scope, list, savedAt])

  const cases: readonly CaseCard[] = [...(first.value?.cases ?? []), ...(later?.cases ?? [])]
  const next = (later ?? first.value)?.next ?? null

  const showMore = async () => {
    if (!next || loadingMore) return
    setLoadingMore(true)
    try {
      const page = await call(caseActions.deskList, { scope, list, after: next })
      setLater(before => ({ cases: [...(before?.cases ?? []), ...page.cases], next: page.next }))
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingMore(false)
    }
  }
  const reload = () => {
    counts.reload()
    first.reload()
  }
  return { list, counts, first, cases, more: next !== null, loadingMore, showMore, reload }
}
