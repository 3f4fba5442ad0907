import { figureActions } from '@shared/figures/actions'
import type { CaseFilter, CaseOrder, TableCase } from '@shared/figures/case-table'
import type { OutputOf } from '@shared/kernel/contract'
import { useEffect, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

type Page = Pick<OutputOf<typeof figureActions.cases>, 'cases' | 'next'>

/** The cases of a place by a filter, page by page. A newer first page begins anew. */
export function useCasePages(scope: string, filter: CaseFilter, order: CaseOrder) {
  const first = useAnswer(figureActions.cases, { scope, filter, order })
  const [later, setLater] = useState<{ readonly savedAt: number | null; readonly page: Page } | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const { savedAt } = first
  const more = later && later.savedAt === savedAt ? later.page : null
  useEffect(() => {
    if (savedAt !== null) setLater(null)
  }, [savedAt])

  const cases: readonly TableCase[] = [...(first.value?.cases ?? []), ...(more?.cases ?? [])]
  const next = (more ?? first.value)?.next ?? null
  const showMore = async () => {
    if (!next || loadingMore) return
    setLoadingMore(true)
    try {
      const page = await call(figureActions.cases, { scope, filter, order, after: next })
      setLater({ savedAt, page: { cases: [...(more?.cases ?? []), ...page.cases], next: page.next } })
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingMore(false)
    }
  }
  return { first, cases, hasMore: next !== null, loadingMore, showMore }
}
