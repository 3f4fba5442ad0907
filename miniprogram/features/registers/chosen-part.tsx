import { sayPeriod, shiftPeriod } from '@shared/kernel/period'
import { registerPageWords as words } from '@shared/messages/desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { SwitchRow } from '@/components/switch-row/switch-row'
import type { Chosen } from './use-chosen'

export type Picking = 'scope' | 'worker' | null

export interface ChosenPartProps {
  readonly chosen: Chosen
  readonly onPick: (what: Picking) => void
}

/** Month, place and person of a register. */
export function ChosenPart({ chosen, onPick }: ChosenPartProps) {
  const { period, setPeriod, scopeName, workerName } = chosen
  const year = period.slice(0, 4)
  const whole = period === year
  return (
    <Card>
      <View className="row row--between">
        <Button
          id="period-before"
          small
          icon="back"
          label={words.previous}
          onTap={() => setPeriod(shiftPeriod(period, -1))}
        />
        <View id="period" className="sub">
          {sayPeriod(period)}
        </View>
        <Button id="period-after" small label={words.following} onTap={() => setPeriod(shiftPeriod(period, 1))} />
      </View>
      <SwitchRow
        id="whole-year"
        title={words.wholeYear}
        on={whole}
        onChange={on => setPeriod(on ? year : `${year}-01`)}
      />
      <ListRow id="pick-scope" icon="map" title={words.scope} detail={scopeName} onTap={() => onPick('scope')} />
      <ListRow
        id="pick-worker"
        icon="person"
        title={words.worker}
        detail={workerName ?? words.anyWorker}
        onTap={() => onPick('worker')}
      />
    </Card>
  )
}
