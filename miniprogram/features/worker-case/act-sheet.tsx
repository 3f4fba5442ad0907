import type { CaseAct } from '@shared/cases/case-act'
import { actWords } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { ActTroubleNotice } from './act-trouble'
import { type CaseActs, isOver } from './use-case-acts'

export interface ActSheetProps {
  /** Begins the ids of its parts: "transfer" makes `sheet-transfer` and `transfer-submit`. */
  readonly id: string
  readonly act: CaseAct
  readonly acts: CaseActs
  readonly title: string
  /** What will come of it, in a sentence. */
  readonly text: string
  readonly submit: string
  /** null: it cannot be done, and the sheet says why. */
  readonly onSubmit: (() => void) | null
  readonly onClose: () => void
  readonly children: ReactNode
}

/** One act that needs a few words first: what it means, why it did not work if it did not, the words, one button. */
export function ActSheet({ id, act, acts, title, text, submit, onSubmit, onClose, children }: ActSheetProps) {
  return (
    <Sheet
      id={`sheet-${id}`}
      title={title}
      onClose={onClose}
      foot={
        <Button
          id={`${id}-submit`}
          grow
          kind="primary"
          label={submit}
          busy={acts.busy === act && (actWords[act]?.busy ?? '')}
          disabled={onSubmit === null || isOver(acts.trouble)}
          onTap={() => onSubmit?.()}
        />
      }
    >
      <View className="muted">{text}</View>
      <ActTroubleNotice trouble={acts.trouble} />
      {children}
    </Sheet>
  )
}
