import { caseActions } from '@shared/cases/actions'
import { extensionWords } from '@shared/messages/promised-date-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { DateSheetProps } from './extension-sheet'
import { useReasonedAct } from './use-reasoned-act'

const words = extensionWords.decide
const choices = [
  { value: 'approve', label: words.approve },
  { value: 'refuse', label: words.refuse },
] as const

/** Grants or refuses the time that was asked for, with the reason. Neither is chosen from the start; the button says which is. */
export function DecideExtensionSheet({ detail, acts, onDone, onClose }: DateSheetProps) {
  const { extension } = detail
  const [decision, setDecision] = useState<'approve' | 'refuse' | null>(null)
  const reason = useReasonedAct(`decideExtension:${detail.id}`, acts)

  const submit = async () => {
    const decided = (why: string | null) => ({ approve: decision === 'approve', reason: why })
    const changed = await reason.perform('decideExtension', caseActions.decideExtension, decided)
    if (changed) onDone(changed)
  }

  return (
    <ActSheet
      id="decideExtension"
      act="decideExtension"
      acts={acts}
      title={words.title}
      text={words.text}
      submit={decision === null ? words.chooseFirst : words.submit[decision]}
      onSubmit={decision === null ? null : submit}
      onClose={onClose}
    >
      {extension ? (
        <View>
          <View className="strong">{extensionWords.asked(extension)}</View>
          <View className="prose">{extension.reason}</View>
        </View>
      ) : null}
      <ChoiceChips
        id="extension-decision"
        label={words.choices}
        choices={choices}
        value={decision}
        onChange={setDecision}
      />
      <TextArea
        id="decision-words"
        label={words.label}
        placeholder={words.placeholder}
        maxLength={200}
        {...reason.field}
      />
    </ActSheet>
  )
}
