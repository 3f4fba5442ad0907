import { caseActions } from '@shared/cases/actions'
import { extensionWords } from '@shared/messages/promised-date-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { DateSheetProps } from './extension-sheet'
import { useKeptWords } from './use-kept-words'

const words = extensionWords.decide
const choices = [
  { value: 'approve', label: words.approve },
  { value: 'refuse', label: words.refuse },
] as const

/** Grants or refuses the time that was asked for, with the reason; the button says which, as one of them is chosen from the start. */
export function DecideExtensionSheet({ detail, acts, onDone, onClose }: DateSheetProps) {
  const { extension } = detail
  const [decision, setDecision] = useState<'approve' | 'refuse'>('approve')
  const kept = useKeptWords(`decideExtension:${detail.id}`)
  const [missing, setMissing] = useState(false)

  const submit = async () => {
    const reason = kept.text.trim()
    setMissing(reason === '')
    if (reason === '') return
    const decided = { approve: decision === 'approve', reason }
    const changed = await acts.perform('decideExtension', caseActions.decideExtension, decided)
    if (!changed) return
    kept.drop()
    onDone(changed)
  }

  return (
    <ActSheet
      id="decideExtension"
      act="decideExtension"
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit[decision]}
      onSubmit={submit}
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
        value={kept.text}
        onChange={kept.setText}
        maxLength={200}
        error={missing ? writeWords.missingWords : null}
      />
    </ActSheet>
  )
}
