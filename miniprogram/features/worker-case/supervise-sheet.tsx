import { caseActions } from '@shared/cases/actions'
import { supervisionSheets } from '@shared/messages/supervision-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { DateSheetProps } from './extension-sheet'
import { useReasonedAct } from './use-reasoned-act'

const words = supervisionSheets.supervise
const offeredDays = [1, 2, 3, 5, 10]

/** Why it is supervised, and by when it must be explained. */
export function SuperviseSheet({ detail, acts, onDone, onClose }: DateSheetProps) {
  const [days, setDays] = useState('2')
  const reason = useReasonedAct(`supervise:${detail.id}`, acts)
  const submit = async () => {
    const order = (why: string | null) => ({ reason: why, replyWithinWorkdays: Number(days) })
    const changed = await reason.perform('supervise', caseActions.supervise, order)
    if (changed) onDone(changed)
  }

  return (
    <ActSheet
      id="supervise"
      act="supervise"
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <View>
        <View className="strong">{words.days}</View>
        <ChoiceChips
          id="supervise-days"
          label={words.days}
          choices={offeredDays.map(each => ({ value: `${each}`, label: words.choice(each) }))}
          value={days}
          onChange={setDays}
        />
      </View>
      <TextArea
        id="supervise-words"
        label={words.label}
        placeholder={words.placeholder}
        maxLength={200}
        {...reason.field}
      />
    </ActSheet>
  )
}
