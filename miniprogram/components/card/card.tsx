import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from '../look/class-names'
import { spoken } from '../look/spoken'
import './card.css'

export interface CardProps {
  readonly children: ReactNode
  readonly id?: string
  readonly title?: string
  /** Right of the title. */
  readonly aside?: ReactNode
  /** For lists: rows bring their own padding and hairlines. */
  readonly list?: boolean
  readonly onTap?: () => void
  readonly label?: string
}

export function Card({ children, id, title, aside, list, onTap, label }: CardProps) {
  return (
    <View
      id={id}
      className={classNames('card', list && 'card--list')}
      hoverClass={onTap ? 'card--pressed' : 'none'}
      onClick={onTap}
      {...(onTap ? spoken('button', label) : {})}
    >
      {title ? (
        <View className="card__head">
          <View className="strong grow">{title}</View>
          {aside ? <View className="small">{aside}</View> : null}
        </View>
      ) : null}
      {children}
    </View>
  )
}
