import { gridActions } from '@shared/grids/actions'
import type { GridSummary } from '@shared/grids/grid'
import type { DomainError } from '@shared/kernel/errors'
import { useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { devicePlace } from '@/platform/location'
import { isRefused } from '@/platform/refusal'

export type Here =
  | { readonly at: 'unasked' }
  | { readonly at: 'asking' }
  /** The person or the phone does not give a position; everything works without one. */
  | { readonly at: 'refused'; readonly denied: boolean }
  | { readonly at: 'failed'; readonly failure: DomainError }
  | { readonly at: 'outside'; readonly deskName: string }
  /** Near a boundary: the person says which side. */
  | { readonly at: 'between'; readonly grids: readonly GridSummary[] }

/** The grid the person stands in, once, when they ask for it. */
export function useHere(onGrid: (gridCode: string) => void) {
  const [here, setHere] = useState<Here>({ at: 'unasked' })

  const ask = async () => {
    setHere({ at: 'asking' })
    const place = await devicePlace()
    if (isRefused(place)) {
      setHere(place.refused === 'cancelled' ? { at: 'unasked' } : { at: 'refused', denied: place.refused === 'denied' })
      return
    }
    try {
      const located = await call(gridActions.locate, { position: place.position })
      if (located.nearBoundary && located.grid && located.alternatives.length > 0) {
        setHere({ at: 'between', grids: [located.grid, ...located.alternatives] })
      } else if (located.grid) onGrid(located.grid.code)
      else setHere({ at: 'outside', deskName: located.outsideDesk?.name ?? '' })
    } catch (error) {
      setHere({ at: 'failed', failure: asDomainError(error) })
    }
  }
  return { here, ask }
}
