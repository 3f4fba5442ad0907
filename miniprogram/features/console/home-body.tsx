import { figureActions } from '@shared/figures/actions'
import { sayInstant } from '@shared/kernel/say-time'
import { consoleHomeWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useReturn } from '@/platform/use-return'
import { isWideScreen } from '@/platform/wide-screen'
import { AnswerState } from './answer-state'
import type { ConsoleView } from './console-view'
import { headlineOf, sayStuck } from './home-view'
import { LateGroups } from './late-groups'
import { LightMap } from './light-map'
import { LightsTable } from './lights-table'
import { MonthCard } from './month-card'
import { PlaceCrumbs } from './place-crumbs'
import { TrendCards } from './trend-cards'
import { useReloadOn } from './use-reload-on'

/** px; a phone has the page of the map. */
const homeMap = { width: 280, height: 260 }

/** What is late, where, why, and what to do now. */
export function HomeBody({ view }: { readonly view: ConsoleView }) {
  const { scope, changes, onScope } = view
  const answer = useAnswer(figureActions.overview, { scope }, `console-home:${scope}`)
  const { value, failure, reload } = answer
  useReturn(reload)
  useReloadOn(changes, reload)
  if (!value) return <AnswerState failure={failure} reload={reload} />
  const { place, lights, below, late, dueToday, weekAgo, at, trends } = value
  const stuck = sayStuck(late)
  return (
    <>
      <PlaceCrumbs view={view} place={place} answer={answer} />
      <View>
        <View id="console-headline" className="console__headline">
          {headlineOf(lights, below)}
        </View>
        <View className="muted">
          {stuck ? `${words.stuck}${stuck}。` : ''}
          {[words.dueToday(dueToday), ...(weekAgo ? [words.weekAgo(lights.red - weekAgo.red)] : [])].join('，')}。
          {sayInstant(at, now())}
        </View>
      </View>
      <View className="console__columns console__columns--turned">
        <View className="console__column">
          {below.length > 0 ? (
            <Card title={words.where}>
              <LightsTable whole={lights} below={below} onPlace={onScope} />
            </Card>
          ) : null}
          {place.isGrid || !isWideScreen() ? null : (
            <Card>
              <LightMap id="home-map" view={view} still {...homeMap} />
            </Card>
          )}
          <MonthCard scope={scope} at={at} />
          <TrendCards trends={trends} />
        </View>
        <View className="console__column">
          <LateGroups view={view} groups={late} />
          <View className="row row--wrap">
            <Button
              small
              id="see-yellow"
              label={words.seeYellow}
              onTap={() => openPage('consoleCases', { scope, light: 'yellow' })}
            />
            <Button small id="see-map" icon="map" label={words.map} onTap={() => openPage('consoleMap', { scope })} />
            <Button small id="see-all" label={words.allCases} onTap={() => openPage('consoleCases', { scope })} />
          </View>
        </View>
      </View>
    </>
  )
}
