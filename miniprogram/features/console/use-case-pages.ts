import { figureActions } from '@shared/figures/actions'
import type { CaseFilter, CaseOrder } from '@shared/figures/case-table'
import type { OutputOf } from '@shared/kernel/contract'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

const pageOf = ({ cases, next }: OutputOf<typeof figureActions.cases>) => ({ rows: cases, next })

/** The cases of a place by a filter, page by page. A newer first page begins anew. */
export function useCasePages(scope: string, filter: CaseFilter, order: CaseOrder) {
  const first = useAnswer(figureActions.cases, { scope, filter, order })
  const key = `${JSON.stringify([scope, filter, order])} ${first.savedAt}`
  const pages = useLaterPages(first.value && pageOf(first.value), key, async after =>
    pageOf(await call(figureActions.cases, { scope, filter, order, after })),
  )
  return { first, pages }
}
