import { type HotlineRow, hotlineActions } from '@shared/hotline/actions'
import type { OutputOf } from '@shared/kernel/contract'
import type { LocalDate } from '@shared/kernel/local-date'
import { useState } from 'react'
import { call } from '@/platform/cloud/call'
import { type Answered, useAnswer } from '@/platform/cloud/use-answer'

type Page = OutputOf<typeof hotlineActions.register>

export interface Register {
  readonly first: Answered<Page>
  /** Every call that was fetched, the last first. */
  readonly rows: readonly HotlineRow[]
  readonly more: boolean
  readonly loadingMore: boolean
  readonly showMore: () => void
}

/** The calls of a day, page by page. */
export function useRegister(day: LocalDate): Register {
  const first = useAnswer(hotlineActions.register, { day })
  const [loadingMore, setLoadingMore] = useState(false)
  /** Earlier pages belong to one first page: another day, or a newer answer, begins anew. */
  const [earlier, setEarlier] = useState<(Pick<Page, 'rows' | 'next'> & { readonly under: Page }) | null>(null)
  const shown = earlier?.under === first.value ? earlier : null
  const next = (shown ?? first.value)?.next ?? null

  const showMore = async () => {
    if (!first.value || !next || loadingMore) return
    setLoadingMore(true)
    try {
      const page = await call(hotlineActions.register, { day, after: next })
      setEarlier({ under: first.value, rows: [...(shown?.rows ?? []), ...page.rows], next: page.next })
    } catch {
      // The button stays; what is shown is not lost.
    } finally {
      setLoadingMore(false)
    }
  }
  const rows = [...(first.value?.rows ?? []), ...(shown?.rows ?? [])]
  return { first, rows, more: next !== null, loadingMore, showMore }
}
