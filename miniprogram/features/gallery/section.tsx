import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <View className="stack">
      <View className="section">{title}</View>
      {children}
    </View>
  )
}
