import { View } from '@tarojs/components'
import { classNames } from '../look/class-names'
import './day-strip.css'

export interface StripDay {
  /** Unique: the date. */
  readonly key: string
  /** "日", "22", and "今天", a number or an hour. */
  readonly weekday: string
  readonly day: string
  readonly note: string
  readonly kind: 'off' | 'counted' | 'due'
}

/** Why that day: the days that count, in order. Rows hold as many as fit, six on a phone. */
export function DayStrip({ days, label }: { readonly days: readonly StripDay[]; readonly label?: string }) {
  return (
    <View className="day-strip" ariaLabel={label}>
      {days.map(({ key, weekday, day, note, kind }) => (
        <View key={key} className={classNames('day-strip__day', `day-strip__day--${kind}`)}>
          <View>{weekday}</View>
          <View className="day-strip__number">{day}</View>
          <View>{note}</View>
        </View>
      ))}
    </View>
  )
}
