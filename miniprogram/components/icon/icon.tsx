import { View } from '@tarojs/components'
import { classNames } from '../look/class-names'
import type { IconName } from './icon-names'
import './icon.css'

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
    />
  )
}
