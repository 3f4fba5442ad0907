import type { FormContent } from '@shared/forms/form'
import { builderWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextArea } from '@/components/text-field/text-area'
import { TextField } from '@/components/text-field/text-field'

interface FormHeadProps {
  readonly content: FormContent
  readonly notes: readonly string[]
  readonly onChange: (content: FormContent) => void
}

/** What stands above the questions, and how often one person may answer. */
export const FormHead = ({ content, notes, onChange }: FormHeadProps) => (
  <Card id="form-head" title={words.head}>
    <View className="stack">
      {notes.length > 0 ? <View className="form-desk__notes">{notes.join('')}</View> : null}
      <TextField
        id="form-desk-title"
        label={words.title}
        value={content.title}
        maxLength={60}
        onChange={title => onChange({ ...content, title })}
      />
      <TextArea
        id="form-desk-intro"
        label={words.intro}
        value={content.intro ?? ''}
        maxLength={500}
        lines={2}
        onChange={intro => onChange({ ...content, intro: intro === '' ? null : intro })}
      />
      <SwitchRow
        id="form-desk-once"
        title={words.once}
        detail={words.onceWhy}
        on={content.oncePerPerson}
        onChange={oncePerPerson => onChange({ ...content, oncePerPerson })}
      />
    </View>
  </Card>
)
