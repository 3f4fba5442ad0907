import { figureActions } from '@shared/figures/actions'
import { consoleHomeWords, consoleMapWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { TerritoryMap } from '@/components/territory-map/territory-map'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useReturn } from '@/platform/use-return'
import { isWideScreen } from '@/platform/wide-screen'
import { AnswerState } from './answer-state'
import { type ConsoleView, seesCases } from './console-view'
import { GridCases } from './grid-cases'
import { LightsTable } from './lights-table'
import { litAreas } from './map-view'
import { PlaceCrumbs } from './place-crumbs'
import { useReloadOn } from './use-reload-on'

/** px. */
const deskMap = { width: 560, height: 560 }

/** Where the lights are, on the map and in a table, down to a grid and its cases. */
export function MapBody({ view }: { readonly view: ConsoleView }) {
  const { scope, onScope } = view
  const lights = useAnswer(figureActions.lights, { scope })
  const isGrid = lights.value?.place.isGrid ?? false
  const map = useAnswer(figureActions.gridLights, { scope })
  const reload = () => {
    lights.reload()
    map.reload()
  }
  useReturn(reload)
  useReloadOn(view.changes, reload)
  const areas = useMemo(() => litAreas(map.value?.areas ?? []), [map.value])
  const outlines = map.value?.outlines
  if (!lights.value) return <AnswerState failure={lights.failure} reload={reload} />
  const { place, below } = lights.value
  const size = isWideScreen() ? deskMap : { height: 360 }
  return (
    <>
      <PlaceCrumbs view={view} place={place} />
      <View>
        <View id="console-headline" className="console__headline">
          {words.heading(place.name)}
        </View>
        <View className="muted">{words.hint}</View>
      </View>
      <View className="console__columns console__columns--even">
        <View className="console__column">
          {map.value ? (
            <TerritoryMap
              id="light-map"
              areas={areas}
              outlines={outlines}
              bounds={map.value.bounds}
              selected={null}
              onPick={(_, area) => area && area.code !== scope && onScope(area.code)}
              {...size}
            />
          ) : (
            <AnswerState failure={map.failure} reload={map.reload} />
          )}
          <View className="small">{words.legend}</View>
        </View>
        <View className="console__column">
          {isGrid ? null : (
            <Card title={below.length > 0 ? words.below : words.noBelow}>
              <LightsTable whole={lights.value.lights} below={below} onPlace={onScope} />
            </Card>
          )}
          {seesCases(view.me) && isGrid ? <GridCases view={view} /> : null}
          {seesCases(view.me) && !isGrid ? (
            <Button
              small
              id="map-cases"
              label={`${words.cases} ${consoleHomeWords.count(lights.value.lights.open)}`}
              onTap={() => openPage('consoleCases', { scope })}
            />
          ) : null}
        </View>
      </View>
    </>
  )
}
