import { figureActions } from '@shared/figures/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { consoleHomeWords, consoleMapWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useReturn } from '@/platform/use-return'
import { isWideScreen } from '@/platform/wide-screen'
import { AnswerState } from './answer-state'
import { type ConsoleView, seesCases } from './console-view'
import { GridCases } from './grid-cases'
import { LightMap } from './light-map'
import { LightsTable } from './lights-table'
import { PlaceCrumbs } from './place-crumbs'
import { useReloadOn } from './use-reload-on'

/** px. */
const deskMap = { width: 560, height: 560 }

/** Where the lights are, on the map and in a table, down to a grid and its cases. */
export function MapBody({ view }: { readonly view: ConsoleView }) {
  const lights = useAnswer(figureActions.lights, { scope: view.scope })
  useReturn(lights.reload)
  useReloadOn(view.changes, lights.reload)
  const { value, failure } = lights
  if (failure && !value) return <AnswerState failure={failure} reload={lights.reload} />
  const size = isWideScreen() ? deskMap : { height: 360 }
  return (
    <>
      <PlaceCrumbs view={view} place={value?.place ?? null} answer={lights} />
      <View>
        <View id="console-headline" className="console__headline">
          {value ? words.heading(value.place.name) : ''}
        </View>
        <View className="muted">{words.hint}</View>
      </View>
      <View className="console__columns console__columns--even">
        <View className="console__column">
          <LightMap id="light-map" view={view} {...size} />
        </View>
        <View className="console__column">
          {value ? <Below view={view} found={value} /> : <AnswerState failure={null} reload={lights.reload} />}
        </View>
      </View>
    </>
  )
}

interface BelowProps {
  readonly view: ConsoleView
  readonly found: OutputOf<typeof figureActions.lights>
}

/** What lies in the place: places with their lights, at last the cases of a grid. */
function Below({ view, found: { place, lights, below } }: BelowProps) {
  const mayOpen = seesCases(view.me)
  if (place.isGrid) return mayOpen ? <GridCases view={view} /> : null
  return (
    <>
      <Card title={below.length > 0 ? words.below : words.noBelow}>
        <LightsTable whole={lights} below={below} onPlace={view.onScope} />
      </Card>
      {mayOpen ? (
        <Button
          small
          id="map-cases"
          label={`${words.cases} ${consoleHomeWords.count(lights.open)}`}
          onTap={() => openPage('consoleCases', { scope: view.scope })}
        />
      ) : null}
    </>
  )
}
