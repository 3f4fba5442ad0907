import { gridActions } from '@shared/grids/actions'
import { useEffect } from 'react'
import { keepCopy } from '@/platform/cached-copies'
import { useAnswer } from '@/platform/cloud/use-answer'
import { landingCopy, useChooseGrid, useCurrentGrid } from '@/platform/current-grid'

/**
 * The grid the home page speaks about: the one of the code scanned last, else the one chosen or seen last on this device,
 * else none. A second code scanned while the app is open takes over; a code that is refused leaves the last grid known.
 */
export function useLanding() {
  const { scene, gridCode } = useCurrentGrid()
  const choose = useChooseGrid()
  const byScene = useAnswer(gridActions.landing, scene ? { scene } : null)
  const byCode = useAnswer(
    gridActions.landing,
    !scene && gridCode ? { gridCode } : null,
    gridCode ? landingCopy(gridCode) : undefined,
  )

  const found = scene ? byScene.value : null
  useEffect(() => {
    if (!found) return
    keepCopy(landingCopy(found.grid.code), found)
    choose(found.grid.code)
  }, [found, choose])

  return {
    ...(scene ? byScene : byCode),
    /** Nothing scanned and no grid known: the entry without a code. */
    unknown: !scene && gridCode === null,
    scanned: scene !== null,
    lastCode: gridCode,
    setAside: () => choose(null),
  }
}
