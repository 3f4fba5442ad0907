import { View } from '@tarojs/components'
import { Badge } from '../badge/badge'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import { classNames } from '../look/class-names'
import { spoken } from '../look/spoken'
import './tab-bar.css'

export interface Tab<T extends string> {
  readonly value: T
  readonly label: string
  readonly icon: IconName
  readonly unread?: number
}

export interface TabBarProps<T extends string> {
  readonly tabs: readonly Tab<T>[]
  readonly current: T
  readonly onSelect: (value: T) => void
}

export function TabBar<T extends string>({ tabs, current, onSelect }: TabBarProps<T>) {
  return (
    <View className="tab-bar">
      {tabs.map(({ value, label, icon, unread = 0 }) => (
        <View
          key={value}
          id={`tab-${value}`}
          className={classNames('tab-bar__tab', value === current && 'tab-bar__tab--on')}
          aria-selected={value === current}
          onClick={() => value !== current && onSelect(value)}
          {...spoken('tab', unread > 0 ? `${label} ${unread}` : label)}
        >
          <Icon name={icon} />
          <View>{label}</View>
          {unread > 0 ? (
            <View className="tab-bar__badge">
              <Badge count={unread} />
            </View>
          ) : null}
        </View>
      ))}
    </View>
  )
}
