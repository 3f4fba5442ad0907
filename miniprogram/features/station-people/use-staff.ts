import type { OutputOf } from '@shared/kernel/contract'
import { staffActions } from '@shared/people/staff-actions'
import { useEffect, useRef, useState } from 'react'
import { call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'

type Page = OutputOf<typeof staffActions.list>

/** The people of a place, page by page. */
export function useStaff(scope: string | null) {
  const first = useAnswer(staffActions.list, scope === null ? null : { scope })
  const [later, setLater] = useState<Page | null>(null)
  const { savedAt } = first
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer first page begins anew
  useEffect(() => setLater(null), [savedAt, scope])
  const asking = useRef(false)
  const people = [...(first.value?.people ?? []), ...(later?.people ?? [])]
  const after = people.at(-1)?.personId

  const showMore = async () => {
    // A second tap while the page is on its way would show it twice.
    if (scope === null || after === undefined || asking.current) return
    asking.current = true
    try {
      const page = await call(staffActions.list, { scope, after })
      setLater(before => ({ ...page, people: [...(before?.people ?? []), ...page.people] }))
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      asking.current = false
    }
  }
  return { first, people, more: (later ?? first.value)?.more ?? false, showMore }
}
