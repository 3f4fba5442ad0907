import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { classNames } from '../look/class-names'
import './light-badge.css'

export type Light = 'go' | 'soon' | 'late'

export interface LightBadgeProps {
  readonly light: Light
  /** Colour and shape never stand alone. */
  readonly words: string
  readonly bare?: boolean
}

export function LightBadge({ light, words, bare }: LightBadgeProps) {
  return (
    <View className={classNames('light-badge', `light-badge--${light}`, bare && 'light-badge--bare')}>
      <View className="light-badge__shape">
        <Icon name={`light-${light}`} size="shape" />
      </View>
      <View>{words}</View>
    </View>
  )
}
