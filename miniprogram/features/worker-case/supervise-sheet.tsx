import { caseActions } from '@shared/cases/actions'
import { supervisionSheets } from '@shared/messages/supervision-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { DateSheetProps } from './extension-sheet'
import { useKeptWords } from './use-kept-words'

const words = supervisionSheets.supervise
const offeredDays = [1, 2, 3, 5, 10]

/** Why it is supervised, and by when it must be explained. */
export function SuperviseSheet({ detail, acts, onDone, onClose }: DateSheetProps) {
  const [days, setDays] = useState('2')
  const kept = useKeptWords(`supervise:${detail.id}`)
  const [missing, setMissing] = useState(false)

  const submit = async () => {
    const reason = kept.text.trim()
    setMissing(reason === '')
    if (reason === '') return
    const order = { reason, replyWithinWorkdays: Number(days) }
    const changed = await acts.perform('supervise', caseActions.supervise, order)
    if (!changed) return
    kept.drop()
    onDone(changed)
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
        value={kept.text}
        onChange={kept.setText}
        maxLength={200}
        error={missing ? writeWords.missingWords : null}
      />
    </ActSheet>
  )
}
