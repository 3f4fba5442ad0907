import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { extensionWords } from '@shared/messages/promised-date-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import { offeredAmounts } from './date-view'
import type { CaseActs } from './use-case-acts'
import { useReasonedAct } from './use-reasoned-act'

export interface DateSheetProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onDone: (detail: CaseDetail) => void
  readonly onClose: () => void
}

const words = extensionWords.ask

/** How much more time, and why. */
export function ExtensionSheet({ detail, acts, onDone, onClose }: DateSheetProps) {
  const { unit } = detail.deadline.limit
  const amounts = offeredAmounts(detail.mostExtension ?? 1)
  const [amount, setAmount] = useState(amounts[0] ?? 1)
  const reason = useReasonedAct(`askExtension:${detail.id}`, acts)
  const submit = async () => {
    const asked = (why: string | null) => ({ amount, reason: why })
    const changed = await reason.perform('askExtension', caseActions.askExtension, asked)
    if (changed) onDone(changed)
  }

  return (
    <ActSheet
      id="askExtension"
      act="askExtension"
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <View>
        <View className="strong">{words.amount}</View>
        <ChoiceChips
          id="extension-amount"
          label={words.amount}
          choices={amounts.map(each => ({ value: `${each}`, label: words.choice(each, unit) }))}
          value={`${amount}`}
          onChange={value => setAmount(Number(value))}
        />
      </View>
      <TextArea
        id="extension-words"
        label={words.label}
        placeholder={words.placeholder}
        maxLength={200}
        {...reason.field}
      />
    </ActSheet>
  )
}
