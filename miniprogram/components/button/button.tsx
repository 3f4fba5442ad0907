import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import { classNames } from '../look/class-names'
import { spoken } from '../look/spoken'
import './button.css'

export interface ButtonProps {
  readonly label: string
  readonly onTap: () => void
  readonly id?: string
  /** At most one primary on a screen; danger only to destroy. */
  readonly kind?: 'primary' | 'secondary' | 'soft' | 'quiet' | 'danger'
  readonly icon?: IconName
  readonly small?: boolean
  /** Icon above a small word, for the side actions of a bottom bar. */
  readonly stacked?: boolean
  readonly grow?: boolean
  /** Words shown while it works ("正在提交…"); taps are ignored meanwhile. */
  readonly busy?: string | false
  readonly disabled?: boolean
}

export function Button(props: ButtonProps) {
  const { label, onTap, id, kind = 'secondary', icon, small, stacked, grow, busy, disabled } = props
  const idle = !busy && !disabled
  return (
    <View
      id={id}
      className={classNames(
        'button',
        `button--${kind}`,
        small && 'button--small',
        stacked && 'button--stacked',
        grow && 'grow',
        !idle && 'button--off',
      )}
      hoverClass={idle ? 'button--pressed' : 'none'}
      {...spoken('button', busy || label)}
      aria-disabled={!idle}
      onClick={event => {
        event.stopPropagation()
        if (idle) onTap()
      }}
    >
      {icon && !busy ? <Icon name={icon} size={stacked ? 'normal' : 'small'} /> : null}
      <View className="button__label">{busy || label}</View>
    </View>
  )
}
