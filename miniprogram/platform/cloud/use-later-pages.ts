import type { DomainError } from '@shared/kernel/errors'
import { useEffect, useState } from 'react'
import { asDomainError } from './call'

/** One page of a list, and where the next one begins. */
export interface ListPage<Row, End> {
  readonly rows: readonly Row[]
  readonly next: End | null
}

/** A list as a screen shows it: everything that was read so far, and how reading on stands. */
export interface Pages<Row> {
  readonly rows: readonly Row[]
  readonly hasMore: boolean
  readonly loadingMore: boolean
  /** Why the last try to read on failed; what is shown is not lost. */
  readonly moreFailure: DomainError | null
  readonly showMore: () => void
}

/** The pages after the first one. Another list (`key`), or a newer first page, begins anew. */
export function useLaterPages<Row, End>(
  first: ListPage<Row, End> | null,
  key: string,
  read: (after: End) => Promise<ListPage<Row, End>>,
): Pages<Row> {
  const [later, setLater] = useState<{ readonly of: string; readonly page: ListPage<Row, End> } | null>(null)
  const [loadingMore, setLoadingMore] = useState(false)
  const [moreFailure, setFailure] = useState<DomainError | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins anew
  useEffect(() => {
    setLater(null)
    setFailure(null)
  }, [key])
  const readOn = later !== null && later.of === key ? later.page : null
  const rows = [...(first?.rows ?? []), ...(readOn?.rows ?? [])]
  const next = (readOn ?? first)?.next ?? null

  const showMore = async () => {
    if (next === null || loadingMore) return
    setLoadingMore(true)
    setFailure(null)
    try {
      const page = await read(next)
      setLater({ of: key, page: { rows: [...(readOn?.rows ?? []), ...page.rows], next: page.next } })
    } catch (error) {
      setFailure(asDomainError(error))
    } finally {
      setLoadingMore(false)
    }
  }
  return { rows, hasMore: next !== null, loadingMore, moreFailure, showMore }
}
