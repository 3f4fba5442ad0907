import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

const pageOf = ({ cases, next }: OutputOf<typeof caseActions.extensions>) => ({ rows: cases, next })

/** Requests for more time that wait for this person, page by page. */
export function useExtensions() {
  const first = useAnswer(caseActions.extensions, {}, 'extensions')
  const pages = useLaterPages(first.value && pageOf(first.value), `${first.savedAt}`, async after =>
    pageOf(await call(caseActions.extensions, { after })),
  )
  return { first, pages }
}
