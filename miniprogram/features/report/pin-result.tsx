import { sayError } from '@shared/messages/error-words'
import { findWords, placeWords } from '@shared/messages/places'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Notice } from '@/components/notice/notice'
import type { PlaceChoice } from './use-place-choice'

/** Which grid the pin is in; near a boundary the resident says. */
export function PinResult({ place }: { readonly place: PlaceChoice }) {
  const { choice, pick } = place
  if (!choice) return null
  if (choice.failure) return <Notice title={sayError(choice.failure).sentence} text={placeWords.pinWithoutGrid} />
  if (!choice.located) return <View className="small">{placeWords.checking}</View>
  const { grid, outsideDesk, nearBoundary, alternatives } = choice.located
  if (!grid) return <Notice icon="pin" title={placeWords.pinOutside(outsideDesk?.name ?? '')} />
  if (!nearBoundary || alternatives.length === 0) {
    return (
      <View id="pin-grid" className="strong">
        {placeWords.pinIn(findWords.gridTitle(grid.communityName, grid.name))}
      </View>
    )
  }
  const grids = [grid, ...alternatives]
  return (
    <Card title={placeWords.nearBoundary}>
      <ChoiceChips
        id="pick-grid"
        label={placeWords.nearBoundary}
        choices={grids.map(each => ({
          value: each.code,
          label: findWords.gridTitle(each.communityName, each.name),
        }))}
        value={choice.picked?.code ?? null}
        onChange={code => {
          const found = grids.find(each => each.code === code)
          if (found) pick(found)
        }}
      />
    </Card>
  )
}
