import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import '@/styles/tokens.css'
import '@/styles/base.css'
import { classNames } from '../look/class-names'
import { lookClass, useLook } from '../look/look'
import { TitleBar } from './title-bar'
import './screen.css'

export interface ScreenProps {
  readonly children: ReactNode
  /** Above the content: offline, drafts. */
  readonly notice?: ReactNode
  /** Stays at the bottom above the safe area: a BottomBar or a TabBar. */
  readonly foot?: ReactNode
  /** Sheets and other layers over the content. */
  readonly over?: ReactNode
  /** For screens that are one state view: the content fills the height. */
  readonly fill?: boolean
  /** For pages that are also worked with on a desk: as wide as a table may be. */
  readonly wide?: boolean
  /** A tab, or the first screen: there is no way back to offer. */
  readonly root?: boolean
}

/** The root of every screen: look, paper, margins, safe areas. The title comes from the page's own configuration. */
export function Screen({ children, notice, foot, over, fill = false, wide = false, root = false }: ScreenProps) {
  return (
    <View className={`${lookClass(useLook())} screen`}>
      {process.env.TARO_ENV === 'h5' ? <TitleBar root={root} /> : null}
      <View className={classNames('screen__page', fill && 'screen__page--fill', wide && 'screen__page--wide')}>
        {notice}
        {children}
      </View>
      {foot ? <View className="screen__foot">{foot}</View> : null}
      {over}
    </View>
  )
}
