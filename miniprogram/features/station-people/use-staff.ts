import type { OutputOf } from '@shared/kernel/contract'
import { staffActions } from '@shared/people/staff-actions'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useLaterPages } from '@/platform/cloud/use-later-pages'

/** A page goes on behind its last person. */
const pageOf = ({ people, more }: OutputOf<typeof staffActions.list>) => ({
  rows: people,
  next: more ? (people.at(-1)?.personId ?? null) : null,
})

/** The people of a place, page by page; null: the caller sees none. */
export function useStaff(scope: string | null) {
  const first = useAnswer(staffActions.list, scope === null ? null : { scope })
  const pages = useLaterPages(first.value && pageOf(first.value), `${scope} ${first.savedAt}`, async after =>
    pageOf(await call(staffActions.list, { scope: scope ?? '', after })),
  )
  return { first, pages }
}
