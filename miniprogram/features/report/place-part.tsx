import { reportWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { GridCell } from '@/components/grid-cell/grid-cell'
import { openPage } from '@/platform/navigation'
import { saveDraft } from './draft-session'
import { sayPlace } from './place-choice'
import type { Report } from './use-report'
import './report.css'

/** Where it happened, as its grid; one tap changes it. */
export function PlacePart({ report }: { readonly report: Report }) {
  const { place } = report.draft
  const { title, why } = sayPlace(place)
  return (
    <Card>
      <View className="report__place">
        {place.thumbnail ? <GridCell thumbnail={place.thumbnail} label={title} /> : null}
        <View className="grow report__place-words">
          <View id="report-place" className="strong">
            {title}
          </View>
          <View className="small">{why}</View>
        </View>
        <Button
          small
          id="change-place"
          kind="quiet"
          label={place.grid || place.input.label ? reportWords.changePlace : reportWords.choosePlace}
          onTap={() => {
            saveDraft()
            openPage('place')
          }}
        />
      </View>
    </Card>
  )
}
