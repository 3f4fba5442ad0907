import type { FigurePlace } from '@shared/figures/place'
import { consoleWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import { Notice } from '@/components/notice/notice'
import { type KeptAnswer, useOfflineNotice } from '@/platform/use-offline-notice'
import { type ConsolePlace, type ConsoleView, consolePlaces } from './console-view'

interface PlaceCrumbsProps {
  readonly view: Pick<ConsoleView, 'me' | 'scope' | 'onScope'>
  readonly place: FigurePlace | null
  /** What the page below shows: said when it is from an earlier time. */
  readonly answer: KeptAnswer
}

/** From the person's own place down to where they look; and their other places. */
export function PlaceCrumbs({ view, place, answer }: PlaceCrumbsProps) {
  const offline = useOfflineNotice(answer)
  const path: readonly ConsolePlace[] = place?.path ?? []
  const own = consolePlaces(view.me).filter(each => path.every(({ code }) => code !== each.code))
  return (
    <>
      {offline ? <Notice {...offline} /> : null}
      <View className="console__crumbs" ariaLabel={words.places}>
        {[...path, ...own].map(({ code, name }, index) => (
          <View key={code} className="row">
            {index > 0 ? <View className="muted">{index < path.length ? '›' : '·'}</View> : null}
            <View
              id={`crumb-${code}`}
              className={classNames('console__crumb', code === view.scope && 'console__crumb--here')}
              onClick={() => code !== view.scope && view.onScope(code)}
              {...spoken('button', name)}
            >
              {name}
            </View>
          </View>
        ))}
      </View>
    </>
  )
}
