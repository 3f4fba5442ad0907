import { caseActions } from '@shared/cases/actions'
import { type Rating, rating, toldChannel } from '@shared/cases/case-parts'
import type { CaseDetail } from '@shared/cases/case-views'
import { feedbackChannelWords, ratingWords } from '@shared/messages/event-words'
import { feedbackWords } from '@shared/messages/feedback-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { ActSheet } from './act-sheet'
import type { CaseActs } from './use-case-acts'
import { useReasonedAct } from './use-reasoned-act'

export interface TellSheetProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onDone: (detail: CaseDetail) => void
  readonly onClose: () => void
}

const words = feedbackWords.tell
const views: readonly (Rating | 'notAsked')[] = [...rating.options, 'notAsked']

/** 反馈: how it was told, what the reporter thinks of it, and what they said. */
export function TellSheet({ detail, acts, onDone, onClose }: TellSheetProps) {
  const [channel, setChannel] = useState<(typeof toldChannel.options)[number]>('phone')
  const [view, setView] = useState<Rating | 'notAsked'>('notAsked')
  const note = useReasonedAct(`tell:${detail.id}`, acts)

  const submit = async () => {
    const said = (words: string | null) => ({ channel, view: view === 'notAsked' ? null : view, note: words })
    const changed = await note.perform('tell', caseActions.tell, said, 'nothing', onClose)
    if (changed) onDone(changed)
  }

  return (
    <ActSheet
      id="tell"
      act="tell"
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      <View>{words.how}</View>
      <ChoiceChips
        id="tell-channel"
        label={words.how}
        choices={toldChannel.options.map(value => ({ value, label: feedbackChannelWords[value] }))}
        value={channel}
        onChange={setChannel}
      />
      <View>{words.view}</View>
      <ChoiceChips
        id="tell-view"
        label={words.view}
        choices={views.map(value => ({ value, label: value === 'notAsked' ? words.notAsked : ratingWords[value] }))}
        value={view}
        onChange={setView}
      />
      {view === 'unsatisfied' ? <View className="strong">{words.unsatisfied}</View> : null}
      <TextArea id="tell-words" label={words.note} placeholder={words.placeholder} maxLength={200} {...note.field} />
    </ActSheet>
  )
}
