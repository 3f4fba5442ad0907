import { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

const pageOf = ({ cases, next }: OutputOf<typeof caseActions.mine>) => ({ rows: cases, next })

/**
 * Own cases, the newest page at once from the device, older pages on demand. Older ones stay while the newest page ends
 * where it did, so that who comes back from a case finds the list as it was.
 */
export function useOwnCases() {
  const newest = useAnswer(caseActions.mine, {}, 'mine')
  const pages = useLaterPages(
    newest.value && pageOf(newest.value),
    JSON.stringify(newest.value?.next ?? null),
    async after => pageOf(await call(caseActions.mine, { after })),
  )
  return { newest, pages }
}
