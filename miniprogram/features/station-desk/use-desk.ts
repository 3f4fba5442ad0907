import { caseActions } from '@shared/cases/actions'
import type { DeskListName } from '@shared/cases/desk-lists'
import type { OutputOf } from '@shared/kernel/contract'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'
import { openingList } from './desk-view'

const pageOf = ({ cases, next }: OutputOf<typeof caseActions.deskList>) => ({ rows: cases, next })

/**
 * The numbers of a desk and one of its lists, page by page; kept on the device for when there is no network. Until one is
 * `chosen` the list is the first in which something waits.
 */
export function useDesk(scope: string, chosen: DeskListName | null) {
  const counts = useAnswer(caseActions.deskCounts, { scope }, `desk:${scope}`)
  const list = chosen ?? openingList(counts.value?.counts ?? [])
  const first = useAnswer(caseActions.deskList, { scope, list }, `desk:${scope}:${list}`)
  const pages = useLaterPages(first.value && pageOf(first.value), `${scope} ${list} ${first.savedAt}`, async after =>
    pageOf(await call(caseActions.deskList, { scope, list, after })),
  )
  const reload = () => {
    counts.reload()
    first.reload()
  }
  return { list, counts, first, pages, reload }
}
