import { commonWords } from '@shared/messages/common'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Card } from '../card/card'
import { spoken } from '../look/spoken'
import './skeleton.css'

/** Loading faster than this needs no words. */
const WORDS_AFTER_MS = 300

export type SkeletonShape = 'cards' | 'landing' | 'case' | 'form'

const widths: Record<SkeletonShape, readonly (readonly string[])[]> = {
  cards: [
    ['40', '70', '50'],
    ['40', '60', '40'],
    ['40', '70', '50'],
  ],
  landing: [
    ['30', '60', '50', '100'],
    ['30', '70', '30', '70'],
  ],
  case: [
    ['70', '40'],
    ['50', '100', '80'],
    ['30', '60'],
    ['30', '70', '40'],
  ],
  form: [['100', '80', '30'], ['70', '40'], ['50']],
}

/** Grey shapes like the content that is coming, and words after a moment. */
export function Skeleton({
  shape,
  words = commonWords.loading,
}: {
  readonly shape: SkeletonShape
  readonly words?: string
}) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), WORDS_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <View className="stack" {...spoken('status', words)}>
      {widths[shape].map((bars, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes never change
        <Card key={card}>
          <View className="skeleton">
            {bars.map((width, bar) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the shapes never change
              <View key={bar} className={`skeleton__bar skeleton__bar--${width}`} />
            ))}
          </View>
        </Card>
      ))}
      {slow ? <View className="small centre">{words}</View> : null}
    </View>
  )
}
