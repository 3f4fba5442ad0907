import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../look/class-names'
import './timeline.css'

export interface TimelineEntry {
  readonly id: string
  /** Who, in bold; what, after it. */
  readonly who: string
  readonly what: string
  /** "原因：…", or the words that were written. */
  readonly why?: string | null
  readonly when?: string
  /** Photos and the like, under the words. */
  readonly more?: ReactNode
}

/** What happened, newest first; the filled dot is where things stand. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <View className="timeline">
      {entries.map((entry, index) => (
        <View key={entry.id} className={classNames('timeline__entry', index === 0 && 'timeline__entry--now')}>
          <View className="timeline__dot" />
          <View>
            <Text className="strong">{entry.who}</Text>
            {entry.who ? ' ' : ''}
            <Text>{entry.what}</Text>
          </View>
          {entry.why ? <View className="small prose">{entry.why}</View> : null}
          {entry.when ? <View className="small">{entry.when}</View> : null}
          {entry.more ? <View className="timeline__more">{entry.more}</View> : null}
        </View>
      ))}
    </View>
  )
}
