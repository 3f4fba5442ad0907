import type { PlaceLine } from '@shared/figures/month-figures'
import { consoleHomeWords } from '@shared/messages/console-words'
import { sayShare } from '@shared/messages/figure-words'
import { reportWords as words } from '@shared/messages/report-page-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'

/** A line of the report for each place below; nothing when there is none. */
export function ReportPlaces({ below }: { readonly below: readonly PlaceLine[] }) {
  if (below.length === 0) return null
  return (
    <Card title={words.below}>
      <View className="report__scroll">
        <View id="report-places" className="report__table">
          <View className="report__line report__line--head">
            {Object.entries(words.heads).map(([key, head]) => (
              <View key={key}>{head}</View>
            ))}
          </View>
          {below.map(place => (
            <View key={place.code} className="report__line">
              <View className="strong">{place.kind === 'own' ? consoleHomeWords.own : place.name}</View>
              <View>{place.registered}</View>
              <View>{place.answered}</View>
              <View>{place.answeredInTime}</View>
              <View>{place.openLate}</View>
              <View>{sayShare(place.response)}</View>
              <View>{sayShare(place.solution)}</View>
              <View>{sayShare(place.satisfaction)}</View>
            </View>
          ))}
        </View>
      </View>
    </Card>
  )
}
