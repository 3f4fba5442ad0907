import { commonWords } from '@shared/messages/common'
import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { Sheet } from './sheet'

export interface ConfirmSheetProps {
  readonly title: string
  /** What will happen, in a sentence. */
  readonly text: string
  readonly confirmLabel: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly destroys?: boolean
  readonly busy?: string | false
}

/** Asks before something that cannot be undone. */
export function ConfirmSheet(props: ConfirmSheetProps) {
  const { title, text, confirmLabel, onConfirm, onClose, destroys, busy } = props
  return (
    <Sheet
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button grow label={commonWords.notNow} onTap={onClose} />
          <Button
            grow
            id="confirm"
            kind={destroys ? 'danger' : 'primary'}
            label={confirmLabel}
            onTap={onConfirm}
            busy={busy}
          />
        </>
      }
    >
      <View>{text}</View>
    </Sheet>
  )
}
