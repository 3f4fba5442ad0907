import type { Question } from '@shared/forms/question'
import { builderWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { DateField } from '@/components/date-field/date-field'
import { NumberField } from '@/components/text-field/number-field'
import { TextField } from '@/components/text-field/text-field'

interface BoundsEditorProps {
  readonly id: string
  readonly asked: Question
  readonly onChange: (asked: Question) => void
}

/** What is no number reads as none of the bounds that a form may have, and is said beside the question. */
const whole = (value: number | null): number => value ?? Number.NaN

/** How long, how many, from when to when: whatever an answer of this kind is held against. */
export function BoundsEditor({ id, asked, onChange }: BoundsEditorProps) {
  switch (asked.kind) {
    case 'text':
    case 'multi':
      return (
        <View className="form-desk__fields">
          <NumberField
            id={`${id}-min`}
            label={words.fewest[asked.kind]}
            value={asked.min}
            onChange={min => onChange({ ...asked, min: whole(min) })}
          />
          <NumberField
            id={`${id}-max`}
            label={words.most[asked.kind]}
            value={asked.max}
            onChange={max => onChange({ ...asked, max: whole(max) })}
          />
        </View>
      )
    case 'number':
      return (
        <View className="form-desk__fields">
          <NumberField
            id={`${id}-min`}
            label={words.fewest.number}
            hint={words.noBound}
            value={asked.min}
            onChange={min => onChange({ ...asked, min })}
          />
          <NumberField
            id={`${id}-max`}
            label={words.most.number}
            hint={words.noBound}
            value={asked.max}
            onChange={max => onChange({ ...asked, max })}
          />
          <NumberField
            id={`${id}-decimals`}
            label={words.decimals}
            value={asked.decimals}
            onChange={decimals => onChange({ ...asked, decimals: whole(decimals) })}
          />
          <TextField
            id={`${id}-unit`}
            label={words.unit}
            value={asked.unit ?? ''}
            maxLength={8}
            onChange={unit => onChange({ ...asked, unit: unit === '' ? null : unit })}
          />
        </View>
      )
    case 'date':
      return (
        <View className="form-desk__fields">
          <View className="stack stack--tight">
            <View>{words.firstDay}</View>
            <DateField
              id={`${id}-min`}
              label={words.firstDay}
              value={asked.min}
              onChange={min => onChange({ ...asked, min })}
            />
          </View>
          <View className="stack stack--tight">
            <View>{words.lastDay}</View>
            <DateField
              id={`${id}-max`}
              label={words.lastDay}
              value={asked.max}
              onChange={max => onChange({ ...asked, max })}
            />
          </View>
        </View>
      )
    case 'photo':
    case 'rating':
      return (
        <NumberField
          id={`${id}-max`}
          label={words.most[asked.kind]}
          value={asked.max}
          onChange={max => onChange({ ...asked, max: whole(max) })}
        />
      )
    case 'single':
    case 'phone':
      return null
  }
}
