import { View } from '@tarojs/components'
import { classNames } from '../look/class-names'
import './icon.css'

/** Each has its shape in icon.css; a test compares the two lists. */
export type IconName = (typeof iconNames)[number]

export const iconNames = [
  'home',
  'clock',
  'phone',
  'paper-check',
  'chevron',
  'back',
  'down',
  'bell',
  'calendar',
  'message',
  'camera',
  'lock',
  'check',
  'smile',
  'meh',
  'frown',
  'list',
  'map',
  'pencil',
  'walk',
  'person',
  'people',
  'wifi-off',
  'eye',
  'swap',
  'more',
  'paper',
  'refresh',
  'flag',
  'settings',
  'search',
  'close',
  'plus',
  'minus',
  'pin',
  'locate',
  'copy',
  'question',
  'return',
  'bulb',
  'whole',
  'light-go',
  'light-soon',
  'light-late',
] as const

export interface IconProps {
  readonly name: IconName
  readonly size?: 'normal' | 'small' | 'tiny' | 'shape'
  readonly tone?: 'primary' | 'muted'
}

/** Decoration only: the words beside it carry the meaning. */
export function Icon({ name, size = 'normal', tone }: IconProps) {
  return (
    <View
      className={classNames('icon', `icon--${name}`, size !== 'normal' && `icon--${size}`, tone && `icon--${tone}`)}
      aria-hidden
    />
  )
}
