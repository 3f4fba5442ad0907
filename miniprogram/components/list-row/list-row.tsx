import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import { spoken } from '../look/spoken'
import './list-row.css'

export interface ListRowProps {
  readonly title: string
  readonly id?: string
  readonly icon?: IconName
  readonly detail?: string
  /** Right side, before the arrow: a word, a badge, a switch. */
  readonly aside?: ReactNode
  readonly onTap?: () => void
  readonly strong?: boolean
}

export function ListRow({ title, id, icon, detail, aside, onTap, strong = true }: ListRowProps) {
  return (
    <View
      id={id}
      className="list-row ruled"
      hoverClass={onTap ? 'list-row--pressed' : 'none'}
      onClick={onTap}
      {...(onTap ? spoken('button', detail ? `${title}，${detail}` : title) : {})}
    >
      {icon ? <Icon name={icon} tone="primary" /> : null}
      <View className="grow list-row__words">
        <View className={strong ? 'strong' : ''}>{title}</View>
        {detail ? <View className="small">{detail}</View> : null}
      </View>
      {aside ? <View className="list-row__aside">{aside}</View> : null}
      {onTap ? <Icon name="chevron" size="small" tone="muted" /> : null}
    </View>
  )
}
