import { caseActions } from '@shared/cases/actions'
import type { SupervisionListName } from '@shared/cases/supervision-acts'
import type { OutputOf } from '@shared/kernel/contract'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

const pageOf = ({ cases, next }: OutputOf<typeof caseActions.supervisionList>) => ({ rows: cases, next })

/** One of the lists of a supervisor, page by page, with the numbers of both; the first page is kept on the device. */
export function useSupervision(scope: string, list: SupervisionListName) {
  const first = useAnswer(caseActions.supervisionList, { scope, list }, `supervision:${scope}:${list}`)
  const pages = useLaterPages(first.value && pageOf(first.value), `${scope} ${list} ${first.savedAt}`, async after =>
    pageOf(await call(caseActions.supervisionList, { scope, list, after })),
  )
  return { first, pages, reload: first.reload }
}
