import { commonWords } from '@shared/messages/common'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useBackCloses } from '@/platform/back-closes'
import { useKeepsFocus } from '@/platform/keeps-focus'
import { Icon } from '../icon/icon'
import { spoken } from '../look/spoken'
import './sheet.css'

export interface SheetProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons under the scrolling part. */
  readonly foot?: ReactNode
  readonly id?: string
}

/** A layer from the bottom; the screen behind it stays where it was, also when a browser goes back. Pass it to the screen's `over`. */
export function Sheet({ title, onClose, children, foot, id }: SheetProps) {
  useBackCloses(onClose)
  const panel = useKeepsFocus<HTMLElement>()
  return (
    <View id={id} className="sheet" catchMove>
      <View className="sheet__scrim" onClick={onClose} />
      <View ref={panel} className="sheet__panel" {...spoken('dialog', title)}>
        <View className="sheet__head">
          <View className="sub grow">{title}</View>
          <View id="sheet-close" className="sheet__close" onClick={onClose} {...spoken('button', commonWords.close)}>
            <Icon name="close" />
          </View>
        </View>
        <View className="sheet__body">{children}</View>
        {foot ? <View className="sheet__foot">{foot}</View> : null}
      </View>
    </View>
  )
}
