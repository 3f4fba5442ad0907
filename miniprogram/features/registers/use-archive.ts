import type { CallerInputOf, OutputOf } from '@shared/kernel/contract'
import { registerActions } from '@shared/registers/actions'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

type Wanted = Omit<CallerInputOf<typeof registerActions.archive>, 'after'>

const pageOf = ({ cases, next }: OutputOf<typeof registerActions.archive>) => ({ rows: cases, next })

/** What has ended, page by page; `wanted` null: nothing is chosen yet. */
export function useArchive(wanted: Wanted | null) {
  const first = useAnswer(registerActions.archive, wanted)
  const pages = useLaterPages(
    first.value && pageOf(first.value),
    `${JSON.stringify(wanted)} ${first.savedAt}`,
    async after =>
      // There is a first page of what was chosen only.
      pageOf(await call(registerActions.archive, { ...(wanted as Wanted), after })),
  )
  return { first, pages }
}
