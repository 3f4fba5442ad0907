import { View } from '@tarojs/components'
import { classNames } from '../look/class-names'
import './calendar-leaf.css'

export interface CalendarLeafProps {
  /** "11月", "26", "周四". */
  readonly month: string
  readonly day: string
  readonly weekday: string
  readonly large?: boolean
}

/** A promise has a date that one can see. */
export function CalendarLeaf({ month, day, weekday, large }: CalendarLeafProps) {
  return (
    <View className={classNames('calendar-leaf', large && 'calendar-leaf--large')}>
      <View className="calendar-leaf__month">{month}</View>
      <View className="calendar-leaf__day">{day}</View>
      <View className="calendar-leaf__weekday">{weekday}</View>
    </View>
  )
}
