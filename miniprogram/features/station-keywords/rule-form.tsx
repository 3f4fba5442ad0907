import type { KeywordRule } from '@shared/categories/keyword-rules'
import { complexities } from '@shared/deadlines/policy'
import { keywordWords as words } from '@shared/messages/keyword-words'
import { complexityWords } from '@shared/messages/promised-date-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { leaves, type PlacedRule, splitWords } from './keywords-draft'
import { TypedField } from './typed-field'

interface RuleFormProps {
  readonly placed: PlacedRule
  readonly onChange: (change: Partial<KeywordRule>) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** One group of words: what they are, what they point to, how much they weigh. */
export function RuleForm({ placed: { rule, at }, onChange, onRemove, onClose }: RuleFormProps) {
  const id = `rule-${at}`
  return (
    <View id={id} className="stack station-keywords__rule">
      <TypedField
        id={`${id}-words`}
        label={words.words}
        isLong
        initial={rule.words.join(' ')}
        maxLength={1000}
        onChange={typed => onChange({ words: splitWords(typed) })}
      />
      <View className="small">{words.wordsHint}</View>
      <TypedField
        id={`${id}-unless`}
        label={words.unless}
        isLong
        initial={rule.unless.join(' ')}
        maxLength={500}
        onChange={typed => onChange({ unless: splitWords(typed) })}
      />
      {rule.categoryId === null ? null : (
        <TypedField
          id={`${id}-weight`}
          label={words.weight}
          initial={`${rule.weight}`}
          maxLength={2}
          onChange={typed => onChange({ weight: Number(typed) })}
        />
      )}
      <View className="strong">{words.category}</View>
      <ChoiceChips
        id={`${id}-category`}
        label={words.category}
        choices={[
          { value: '', label: words.noCategory },
          ...leaves.map(each => ({ value: each.id, label: each.name })),
        ]}
        value={rule.categoryId ?? ''}
        onChange={value => onChange({ categoryId: value || null })}
      />
      <View className="strong">{words.complexity}</View>
      <ChoiceChips
        id={`${id}-complexity`}
        label={words.complexity}
        choices={[
          { value: '', label: words.noComplexity },
          ...complexities.map(value => ({ value, label: complexityWords[value] })),
        ]}
        value={rule.complexity ?? ''}
        onChange={value => onChange({ complexity: complexities.find(each => each === value) ?? null })}
      />
      <View className="row row--wrap">
        <Button id={`${id}-remove`} small kind="quiet" label={words.remove} onTap={onRemove} />
        <Button id={`${id}-done`} small label={words.done} onTap={onClose} />
      </View>
    </View>
  )
}
