import { useEffect } from 'react'
import { Screen } from '@/components/screen/screen'
import { DrillMap } from '@/features/find-grid/drill-map'
import { GridSearch } from '@/features/find-grid/grid-search'
import { HerePart } from '@/features/find-grid/here-part'
import { useHere } from '@/features/find-grid/use-here'
import { PrivacyQuestion } from '@/features/privacy-question/privacy-question'
import { useChooseGrid } from '@/platform/current-grid'
import { openTab, usePageParams } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function FindPage() {
  useFrame()
  const { by } = usePageParams()
  const choose = useChooseGrid()
  const goTo = (gridCode: string) => {
    choose(gridCode)
    openTab('home')
  }
  const { here, ask } = useHere(goTo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the person came for it
  useEffect(() => {
    if (by === 'location') ask()
  }, [])

  return (
    <Screen over={<PrivacyQuestion />}>
      <GridSearch onGrid={goTo} />
      <HerePart here={here} onAsk={ask} onGrid={goTo} />
      <DrillMap list onGrid={(_, grid) => goTo(grid.code)} />
    </Screen>
  )
}
