import type { DayOfLights } from '@shared/figures/light-counts'
import { consoleHomeWords as words } from '@shared/messages/console-words'
import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { Card } from '@/components/card/card'
import { useLook } from '@/components/look/look'
import { paletteOf } from '@/components/look/palette'
import { svgUri } from '@/components/look/svg-uri'
import { drawTrend } from './draw-trend'

interface Trend {
  readonly code: string
  readonly name: string
  readonly weeks: readonly DayOfLights[]
}

/** How many were late week by week, where most are. */
export function TrendCards({ trends }: { readonly trends: readonly Trend[] }) {
  const told = trends.filter(({ weeks }) => weeks.length > 1)
  if (told.length === 0) return null
  return (
    <Card>
      <View className="trends">
        {told.map(trend => (
          <TrendLine key={trend.code} {...trend} />
        ))}
      </View>
    </Card>
  )
}

function TrendLine({ name, weeks }: Trend) {
  const look = useLook()
  const drawing = useMemo(
    () =>
      svgUri(
        drawTrend(
          weeks.map(each => each.red),
          paletteOf(look),
        ),
      ),
    [weeks, look],
  )
  const first = weeks[0]?.red ?? 0
  const last = weeks.at(-1)?.red ?? 0
  return (
    <View>
      <View className="strong small">{words.trend(name)}</View>
      <Image className="trends__line" src={drawing} mode="scaleToFill" />
      <View className="small">{words.trendSaid(first, last, weeks.length)}</View>
    </View>
  )
}
