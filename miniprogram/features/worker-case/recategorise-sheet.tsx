import { caseActions } from '@shared/cases/actions'
import { type Complexity, complexities } from '@shared/deadlines/policy'
import { sayError } from '@shared/messages/error-words'
import { complexityWords, recategoriseWords as words } from '@shared/messages/promised-date-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { useAnswer } from '@/platform/cloud/use-answer'
import { ActSheet } from './act-sheet'
import type { DateSheetProps } from './extension-sheet'
import { useReasonedAct } from './use-reasoned-act'

/** What the matter really is, and how difficult: both decide the promised date. */
export function RecategoriseSheet({ detail, acts, onDone, onClose }: DateSheetProps) {
  const categories = useAnswer(caseActions.categories, {}, 'categories')
  const [categoryId, setCategoryId] = useState(detail.category.id)
  const [complexity, setComplexity] = useState<Complexity | null>(null)
  const reason = useReasonedAct(`recategorise:${detail.id}`, acts)
  const [triedSame, setTriedSame] = useState(false)
  const leaves = categories.value?.groups.flatMap(group => group.leaves) ?? []
  const usual = leaves.find(leaf => leaf.id === categoryId)?.complexity ?? null

  const choose = (id: string) => {
    setCategoryId(id)
    setComplexity(null)
  }
  const submit = async () => {
    const same = categoryId === detail.category.id && complexity === null
    setTriedSame(same)
    if (same) return
    const sorted = (why: string | null) => ({ categoryId, complexity, reason: why })
    const changed = await reason.perform('recategorise', caseActions.recategorise, sorted)
    if (changed) onDone(changed)
  }

  return (
    <ActSheet
      id="recategorise"
      act="recategorise"
      acts={acts}
      title={words.title}
      text={words.text}
      submit={words.submit}
      onSubmit={submit}
      onClose={onClose}
    >
      {categories.value ? (
        categories.value.groups.map(group => (
          <View key={group.name}>
            <View className="strong">{group.name}</View>
            <ChoiceChips
              id={`recategorise-${group.name}`}
              label={group.name}
              choices={group.leaves.map(leaf => ({ value: leaf.id, label: leaf.name }))}
              value={categoryId}
              onChange={choose}
            />
          </View>
        ))
      ) : (
        <View className="muted">{categories.failure ? sayError(categories.failure).sentence : words.loading}</View>
      )}
      <View>
        <View className="strong">{words.complexity}</View>
        <ChoiceChips
          id="recategorise-complexity"
          label={words.complexity}
          choices={complexities.map(value => ({ value, label: complexityWords[value] }))}
          value={complexity ?? usual}
          onChange={setComplexity}
        />
      </View>
      <TextArea
        id="recategorise-words"
        label={words.label}
        placeholder={words.placeholder}
        maxLength={200}
        {...reason.field}
        error={triedSame ? words.same : reason.field.error}
      />
    </ActSheet>
  )
}
