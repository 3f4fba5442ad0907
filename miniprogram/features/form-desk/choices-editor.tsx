import { mostChoices, type Question, type QuestionOf } from '@shared/forms/question'
import { builderWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { TextField } from '@/components/text-field/text-field'
import { newChoice } from './form-draft'

interface ChoicesEditorProps {
  readonly id: string
  readonly asked: QuestionOf<'single'> | QuestionOf<'multi'>
  readonly onChange: (asked: Question) => void
}

export function ChoicesEditor({ id, asked, onChange }: ChoicesEditorProps) {
  const set = (choices: QuestionOf<'single'>['choices']) => onChange({ ...asked, choices })
  return (
    <View className="stack stack--tight">
      {asked.choices.map((choice, i) => (
        <View key={choice.id} className="form-desk__choice">
          <View className="grow">
            <TextField
              id={`${id}-choice-${i + 1}`}
              label={words.choice(i + 1)}
              value={choice.label}
              maxLength={60}
              onChange={label =>
                set(asked.choices.map(each => (each.id === choice.id ? { id: choice.id, label } : each)))
              }
            />
          </View>
          {asked.choices.length > 1 ? (
            <Button
              kind="quiet"
              id={`${id}-choice-${i + 1}-remove`}
              label={words.removeChoice}
              onTap={() => set(asked.choices.filter(each => each.id !== choice.id))}
            />
          ) : null}
        </View>
      ))}
      {asked.choices.length < mostChoices ? (
        <Button
          small
          id={`${id}-choice-add`}
          icon="plus"
          label={words.addChoice}
          onTap={() => set([...asked.choices, newChoice()])}
        />
      ) : null}
    </View>
  )
}
