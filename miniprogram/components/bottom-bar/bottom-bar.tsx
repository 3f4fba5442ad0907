import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './bottom-bar.css'

export interface BottomBarProps {
  readonly children: ReactNode
  /** One line above the buttons. */
  readonly hint?: string
}

/** The main action, where a thumb reaches it. */
export function BottomBar({ children, hint }: BottomBarProps) {
  return (
    <View className="bottom-bar">
      <View className="bottom-bar__inner">
        {hint ? <View className="small centre">{hint}</View> : null}
        <View className="bottom-bar__actions">{children}</View>
      </View>
    </View>
  )
}
