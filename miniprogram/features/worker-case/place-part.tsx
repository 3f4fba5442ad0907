import type { CaseDetail } from '@shared/cases/case-views'
import { workCaseWords as words } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { GridCell } from '@/components/grid-cell/grid-cell'
import { spoken } from '@/components/look/spoken'
import { canShowPlace, showPlace } from '@/platform/show-place'

export function PlacePart({ detail }: { readonly detail: CaseDetail }) {
  const { place, grid } = detail
  const { point } = place
  const label = place.label || words.placeUnknown
  return (
    <Card>
      <View className="row worker-case__place">
        {place.thumbnail ? <GridCell thumbnail={place.thumbnail} label={words.cell(grid?.name ?? '')} /> : null}
        <View className="grow">
          <View className="strong">{label}</View>
          {grid ? <View className="small">{words.inGrid(`${grid.communityName} · ${grid.name}`)}</View> : null}
          {place.boundaryMetres !== null ? (
            <View className="small">{words.fromBoundary(place.boundaryMetres)}</View>
          ) : null}
        </View>
        {point && canShowPlace ? (
          <View
            id="go-there"
            className="link"
            onClick={() => showPlace(point, label)}
            {...spoken('button', words.goThere)}
          >
            {words.goThere}
          </View>
        ) : null}
      </View>
    </Card>
  )
}
