import { sayPeriod, shiftPeriod } from '@shared/kernel/period'
import { registerPageWords as words } from '@shared/messages/desk-words'
import { View } from '@tarojs/components'
import { useRef } from 'react'
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
  // A year that is not wanted any more gives way to the month before it.
  const month = useRef('01')
  if (!whole) month.current = period.slice(5)
  return (
    <Card>
      <View className="stack">
        <View id="period" className="sub">
          {sayPeriod(period)}
        </View>
        <View className="row">
          <Button
            id="period-before"
            grow
            small
            label={words.previous}
            onTap={() => setPeriod(shiftPeriod(period, -1))}
          />
          <Button
            id="period-after"
            grow
            small
            label={words.following}
            onTap={() => setPeriod(shiftPeriod(period, 1))}
          />
        </View>
      </View>
      <SwitchRow
        id="whole-year"
        title={words.wholeYear}
        on={whole}
        onChange={on => setPeriod(on ? year : `${year}-${month.current}`)}
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
