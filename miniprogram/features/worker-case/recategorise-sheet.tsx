import { caseActions } from '@shared/cases/actions'
import { type Complexity, complexities } from '@shared/deadlines/policy'
import { sayError } from '@shared/messages/error-words'
import { complexityWords, recategoriseWords as words } from '@shared/messages/promised-date-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { TextArea } from '@/components/text-field/text-area'
import { useAnswer } from '@/platform/cloud/use-answer'
import { ActSheet } from './act-sheet'
import type { DateSheetProps } from './extension-sheet'
import { useKeptWords } from './use-kept-words'

/** What the matter really is, and how difficult: both decide the promised date. */
export function RecategoriseSheet({ detail, acts, onDone, onClose }: DateSheetProps) {
  const categories = useAnswer(caseActions.categories, {}, 'categories')
  const [categoryId, setCategoryId] = useState(detail.category.id)
  const [complexity, setComplexity] = useState<Complexity | null>(null)
  const kept = useKeptWords(`recategorise:${detail.id}`)
  const [problem, setProblem] = useState<string | null>(null)
  const leaves = categories.value?.groups.flatMap(group => group.leaves) ?? []
  const usual = leaves.find(leaf => leaf.id === categoryId)?.complexity ?? null

  const choose = (id: string) => {
    setCategoryId(id)
    setComplexity(null)
  }
  const submit = async () => {
    const reason = kept.text.trim()
    const same = categoryId === detail.category.id && complexity === null
    setProblem(same ? words.same : reason === '' ? writeWords.missingWords : null)
    if (same || reason === '') return
    const changed = await acts.perform('recategorise', caseActions.recategorise, { categoryId, complexity, reason })
    if (!changed) return
    kept.drop()
    onDone(changed)
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
        value={kept.text}
        onChange={kept.setText}
        maxLength={200}
        error={problem}
      />
    </ActSheet>
  )
}
