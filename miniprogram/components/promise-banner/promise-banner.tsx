import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { CalendarLeaf, type CalendarLeafProps } from './calendar-leaf'
import './promise-banner.css'

export interface PromiseBannerProps {
  readonly leaf: CalendarLeafProps
  /** One sentence, one entry per line. */
  readonly lines: readonly string[]
  readonly detail?: ReactNode
  /** Inside a card: no tint of its own, larger leaf. */
  readonly plain?: boolean
}

/** The first line of a screen: who answers, and by which day. */
export function PromiseBanner({ leaf, lines, detail, plain }: PromiseBannerProps) {
  return (
    <View className={plain ? 'promise-banner promise-banner--plain' : 'promise-banner'}>
      <CalendarLeaf {...leaf} large={plain} />
      <View className="grow">
        {lines.map(line => (
          <View key={line} className="promise-banner__line">
            {line}
          </View>
        ))}
        {detail ? <View className="promise-banner__detail">{detail}</View> : null}
      </View>
    </View>
  )
}
