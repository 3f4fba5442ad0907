import type { FormContent } from '@shared/forms/form'
import type { Question } from '@shared/forms/question'
import { kindWords, builderWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextField } from '@/components/text-field/text-field'
import { BoundsEditor } from './bounds-editor'
import { ChoicesEditor } from './choices-editor'
import { ConditionEditor } from './condition-editor'
import { moved, withoutQuestion, withQuestion } from './form-draft'

interface QuestionEditorProps {
  readonly content: FormContent
  readonly asked: Question
  readonly place: number
  /** What is to be put right in it. */
  readonly notes: readonly string[]
  readonly onChange: (content: FormContent) => void
}

/** One question as it is made. Its parts are called by place, as whoever reads the page counts them. */
export function QuestionEditor({ content, asked, place, notes, onChange }: QuestionEditorProps) {
  const id = `question-${place}`
  const set = (change: Question) => onChange(withQuestion(content, change))
  const earlier = content.questions.slice(0, place - 1)
  return (
    <Card id={id} title={words.place(place, kindWords[asked.kind])}>
      <View className="stack">
        {notes.length > 0 ? <View className="form-desk__notes">{notes.join('')}</View> : null}
        <TextField
          id={`${id}-label`}
          label={words.label}
          value={asked.label}
          maxLength={120}
          onChange={label => set({ ...asked, label })}
        />
        <TextField
          id={`${id}-help`}
          label={words.help}
          value={asked.help ?? ''}
          maxLength={200}
          onChange={help => set({ ...asked, help: help === '' ? null : help })}
        />
        {'choices' in asked ? <ChoicesEditor id={id} asked={asked} onChange={set} /> : null}
        <BoundsEditor id={id} asked={asked} onChange={set} />
        <SwitchRow
          id={`${id}-required`}
          title={words.required}
          on={asked.required}
          onChange={required => set({ ...asked, required })}
        />
        {earlier.length > 0 || asked.shownIf ? (
          <ConditionEditor id={id} asked={asked} earlier={earlier} onChange={set} />
        ) : null}
        <View className="row row--wrap">
          <Button
            small
            id={`${id}-up`}
            label={words.up}
            disabled={place === 1}
            onTap={() => onChange(moved(content, asked.id, -1))}
          />
          <Button
            small
            id={`${id}-down`}
            label={words.down}
            disabled={place === content.questions.length}
            onTap={() => onChange(moved(content, asked.id, 1))}
          />
          <Button
            small
            id={`${id}-remove`}
            kind="quiet"
            label={words.remove}
            onTap={() => onChange(withoutQuestion(content, asked.id))}
          />
        </View>
      </View>
    </Card>
  )
}
