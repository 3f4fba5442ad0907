import type { OutletDetails } from '@shared/campaigns/outlet'
import { outletWords as words } from '@shared/messages/outlet-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { TextField } from '@/components/text-field/text-field'
import { week, withDay, withSameWorkdays } from './outlet-draft'

type Shifts = OutletDetails['shifts']

interface ShiftsPartProps {
  readonly shifts: Shifts
  readonly onChange: (shifts: Shifts) => void
}

/** When an outlet is open, day by day; a day may have several parts. */
export function ShiftsPart({ shifts, onChange }: ShiftsPartProps) {
  return (
    <View className="stack">
      <View>
        <View className="strong">{words.hours}</View>
        <View className="small">{words.hoursHint}</View>
      </View>
      {week.map(weekday => (
        <Day
          key={weekday}
          weekday={weekday}
          shifts={shifts.filter(each => each.weekday === weekday)}
          onChange={of => onChange(withDay(shifts, weekday, of))}
        />
      ))}
      <Button small id="hours-same" label={words.sameHours} onTap={() => onChange(withSameWorkdays(shifts))} />
    </View>
  )
}

interface DayProps {
  readonly weekday: number
  readonly shifts: Shifts
  readonly onChange: (shifts: Shifts) => void
}

function Day({ weekday, shifts, onChange }: DayProps) {
  const name = words.weekday[weekday] ?? ''
  const set = (at: number, change: { readonly from?: string; readonly to?: string }) =>
    onChange(shifts.map((each, place) => (place === at ? { ...each, ...change } : each)))
  return (
    <View id={`day-${weekday}`} className="ruled campaign-desk__day">
      <View className="row row--between">
        <View>{shifts.length === 0 ? `${name} ${words.closed}` : name}</View>
        <Button
          small
          kind="quiet"
          id={`day-${weekday}-add`}
          label={words.addHours}
          onTap={() => onChange([...shifts, { weekday, from: '13:30', to: '18:00' }])}
        />
      </View>
      {shifts.map(({ from, to }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a day have no id, and their fields keep no text of their own
        <View key={at} className="campaign-desk__hours">
          <TextField
            id={`day-${weekday}-${at}-from`}
            label={words.open}
            value={from}
            maxLength={5}
            onChange={next => set(at, { from: next })}
          />
          <TextField
            id={`day-${weekday}-${at}-to`}
            label={words.close}
            value={to}
            maxLength={5}
            onChange={next => set(at, { to: next })}
          />
          <Button
            kind="quiet"
            label={words.removeHours}
            onTap={() => onChange(shifts.filter((_each, place) => place !== at))}
          />
        </View>
      ))}
    </View>
  )
}
