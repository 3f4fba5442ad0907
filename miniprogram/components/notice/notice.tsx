import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import { spoken } from '../look/spoken'
import './notice.css'

export interface NoticeProps {
  readonly title: string
  readonly text?: ReactNode
  readonly icon?: IconName
  readonly action?: { readonly label: string; readonly onTap: () => void; readonly id?: string }
}

/** Offline, drafts, privacy: things to know, on sand. */
export function Notice({ title, text, icon, action }: NoticeProps) {
  return (
    <View className="notice" {...spoken('status')}>
      {icon ? <Icon name={icon} /> : null}
      <View className="grow">
        <View className="strong">{title}</View>
        {text ? <View>{text}</View> : null}
        {action ? (
          <View id={action.id} className="notice__action" onClick={action.onTap} {...spoken('button', action.label)}>
            {action.label}
          </View>
        ) : null}
      </View>
    </View>
  )
}
