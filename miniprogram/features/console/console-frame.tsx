import { consoleWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/components/screen/screen.css'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/icon-names'
import { classNames } from '@/components/look/class-names'
import { lookClass, useLook } from '@/components/look/look'
import { spoken } from '@/components/look/spoken'
import { TitleBar } from '@/components/screen/title-bar'
import { openPage } from '@/platform/navigation'
import { usePageKeys } from '@/platform/page-keys'
import type { RouteName } from '@/platform/routes'
import { KeyHelp } from './key-help'
import './console.css'

export interface ConsoleLink {
  readonly route: RouteName
  readonly title: string
  readonly icon: IconName
}

export interface ConsoleFrameProps {
  /** What these pages are together; 督办台 unless said. */
  readonly brand?: string
  readonly current: RouteName
  /** Of the console itself, and the other pages of a desk. */
  readonly links: readonly ConsoleLink[]
  readonly deskLinks: readonly ConsoleLink[]
  readonly scope: string | undefined
  /** Who is looking. */
  readonly name: string
  readonly children: ReactNode
  /** A case beside the list. */
  readonly beside?: ReactNode
}

/** Navigation on the left of a wide screen, above and below the content on a phone. */
export function ConsoleFrame(props: ConsoleFrameProps) {
  const { brand = words.pages, current, links, deskLinks, scope, name, children, beside } = props
  const [keysShown, setKeysShown] = useState(false)
  usePageKeys(key => {
    const isAsked = key === '?' || key === '？'
    if (isAsked) setKeysShown(true)
    return isAsked
  })
  const linkOf = ({ route, title, icon }: ConsoleLink, params = {}) => (
    <View
      key={route}
      className={classNames('console__link', `nav-${route}`, route === current && 'console__link--on')}
      onClick={() => route !== current && openPage(route, params)}
      aria-current={route === current ? 'page' : undefined}
      {...spoken('button', title)}
    >
      <Icon name={icon} size="small" />
      <View>{title}</View>
    </View>
  )
  return (
    <View className={classNames(lookClass(useLook()), 'screen console', Boolean(beside) && 'console--beside')}>
      {process.env.TARO_ENV === 'h5' ? <TitleBar root={false} /> : null}
      <View className="console__nav">
        <View className="console__brand">{brand}</View>
        <View className="console__links">{links.map(each => linkOf(each, { scope }))}</View>
        <View className="console__desk">
          {deskLinks.map(each => linkOf(each))}
          {name ? <View className="console__who">{name}</View> : null}
          <View
            id="key-help"
            className="console__link"
            onClick={() => setKeysShown(true)}
            {...spoken('button', words.keys)}
          >
            {`? ${words.keys}`}
          </View>
        </View>
      </View>
      <View className="console__page">{children}</View>
      <View className="console__desk-below">
        <View className="section">{words.deskPages}</View>
        {deskLinks.map(each => linkOf(each))}
      </View>
      {beside ? <View className="console__beside">{beside}</View> : null}
      {keysShown ? <KeyHelp onClose={() => setKeysShown(false)} /> : null}
    </View>
  )
}
