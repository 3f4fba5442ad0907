import { useState } from 'react'
import { focusOn, usePageKeys } from '@/platform/page-keys'

export interface RowKeys {
  readonly ids: readonly string[]
  readonly chosen: string | null
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
  /** `/`. */
  readonly onSearch?: () => void
}

/** J, K and arrows go through rows; with a case beside the list it changes along, else Enter opens it; Esc closes it. */
export function useRowKeys({ ids, chosen, onOpen, onClose, onSearch }: RowKeys): string | null {
  const [at, setAt] = useState<string | null>(null)
  const current = chosen ?? at
  const move = (by: number) => {
    const index = current === null ? -1 : ids.indexOf(current)
    const next = ids[index < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, index + by))]
    if (next === undefined) return false
    setAt(next)
    focusOn(`line-${next}`)
    if (chosen !== null) onOpen(next)
    return true
  }
  usePageKeys(key => {
    if (key === 'j' || key === 'ArrowDown') return move(1)
    if (key === 'k' || key === 'ArrowUp') return move(-1)
    if (key === 'Enter' && at !== null && ids.includes(at)) {
      onOpen(at)
      return true
    }
    if (key === 'Escape' && chosen !== null) {
      onClose()
      return true
    }
    if (key === '/' && onSearch) {
      onSearch()
      return true
    }
    return false
  })
  return current
}
