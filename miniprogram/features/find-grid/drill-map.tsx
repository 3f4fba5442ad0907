import { gridActions } from '@shared/grids/actions'
import type { MapArea } from '@shared/grids/grid'
import { sayError } from '@shared/messages/error-words'
import { offlineWords } from '@shared/messages/offline'
import { findWords } from '@shared/messages/places'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { Skeleton } from '@/components/skeleton/skeleton'
import { TerritoryMap } from '@/components/territory-map/territory-map'
import { useAnswer } from '@/platform/cloud/use-answer'

type Point = readonly [number, number]

interface DrillMapProps {
  /** Organisation node to begin with; the top when left out. */
  readonly start?: string
  readonly selected?: string | null
  readonly pin?: Point | null
  readonly self?: Point | null
  /** A grid was chosen: the tapped point (GCJ-02), or its anchor when it was chosen from the list. */
  readonly onGrid: (point: Point, grid: MapArea) => void
  /** A tap beside the drawn grids. */
  readonly onNowhere?: (point: Point) => void
  /** Names below the map, for those who do not read maps. */
  readonly list?: boolean
}

/** The territory from the county down to its grids: tap an area to look inside, tap a grid to choose it. */
export function DrillMap({ start, selected, pin, self, onGrid, onNowhere, list = false }: DrillMapProps) {
  const [visited, setVisited] = useState<string | null>(null)
  const orgCode = visited ?? start ?? null
  const { value, failure, reload } = useAnswer(gridActions.map, orgCode ? { orgCode } : {}, `map:${orgCode ?? 'top'}`)
  if (!value) {
    return failure ? (
      <Notice
        title={sayError(failure).sentence}
        action={{ id: 'map-retry', label: offlineWords.retry, onTap: reload }}
      />
    ) : (
      <Skeleton shape="cards" words={findWords.mapLoading} />
    )
  }
  const { node, areas, bounds } = value
  const choose = (point: Point, area: MapArea) => (area.isGrid ? onGrid(point, area) : setVisited(area.code))
  return (
    <View className="stack">
      <View className="row row--between row--wrap">
        <View className="strong">{node.name}</View>
        <View className="small">{areas.some(area => area.isGrid) ? findWords.pickGrid : findWords.pickOne}</View>
      </View>
      <TerritoryMap
        areas={areas}
        bounds={bounds}
        selected={selected}
        pin={pin}
        self={self}
        onPick={(point, drawn) => {
          const area = areas.find(each => each.code === drawn?.code)
          if (area) choose(point, area)
          else if (areas.some(each => each.isGrid)) onNowhere?.(point)
        }}
      />
      {node.parent ? (
        <Button small id="map-up" icon="return" label={findWords.up} onTap={() => setVisited(node.parent)} />
      ) : null}
      {list ? (
        <Card list>
          {areas.map(area => (
            <ListRow
              key={area.code}
              id={`area-${area.code}`}
              title={area.name}
              strong={false}
              onTap={() => choose(area.anchor, area)}
            />
          ))}
        </Card>
      ) : null}
    </View>
  )
}
