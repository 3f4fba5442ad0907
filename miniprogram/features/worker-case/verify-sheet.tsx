import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { feedbackWords } from '@shared/messages/feedback-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { CaseActs } from './use-case-acts'
import { useReasonedAct } from './use-reasoned-act'

export interface VerifySheetProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onDone: (detail: CaseDetail) => void
  readonly onClose: () => void
}

const words = feedbackWords.verify

/** 核查: found done, or not; what was not done needs a word. */
export function VerifySheet({ detail, acts, onDone, onClose }: VerifySheetProps) {
  const [found, setFound] = useState<'passed' | 'failed'>('passed')
  const note = useReasonedAct(`verify:${detail.id}`, acts)
  const passed = found === 'passed'

  const submit = async () => {
    const outcome = (words: string | null) => ({ outcome: { passed, note: words } })
    const changed = await note.perform('verify', caseActions.verify, outcome, passed ? 'nothing' : 'words')
    if (changed) onDone(changed)
  }

  return (
    <ActSheet
      id="verify"
      act="verify"
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceChips
        id="verify-outcome"
        label={words.outcome}
        choices={[
          { value: 'passed' as const, label: words.passed },
          { value: 'failed' as const, label: words.failed },
        ]}
        value={found}
        onChange={setFound}
      />
      <View className="small">{passed ? words.passedWhy : words.failedWhy}</View>
      <TextArea
        id="verify-words"
        label={passed ? words.noteOptional : words.note}
        placeholder={words.placeholder}
        maxLength={200}
        {...note.field}
      />
    </ActSheet>
  )
}
