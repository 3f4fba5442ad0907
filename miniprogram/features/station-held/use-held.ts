import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

const pageOf = ({ cases, next }: OutputOf<typeof caseActions.heldContent>) => ({ rows: cases, next })

/** What waits to be looked at in a place, page by page. Not kept on the device: nobody may read it there later. */
export function useHeld(scope: string) {
  const first = useAnswer(caseActions.heldContent, { scope })
  const pages = useLaterPages(first.value && pageOf(first.value), `${scope} ${first.savedAt}`, async after =>
    pageOf(await call(caseActions.heldContent, { scope, after })),
  )
  return { first, pages }
}
