import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import { rankCategories, suggestCategories, suggestComplexity } from '@shared/categories/suggest'
import { keywordWords as words } from '@shared/messages/keyword-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { TextArea } from '@/components/text-field/text-area'
import { nameOf } from './keywords-draft'

/** A sentence as a resident would write it: what is suggested, by which words, and what came close. */
export function TryPart({ set }: { readonly set: KeywordRulesInput }) {
  const [text, setText] = useState('')
  const ranked = rankCategories(text, set)
  const [suggested] = suggestCategories(text, set)
  const complexity = suggestComplexity(text, set)
  return (
    <Card id="try" title={words.tryTitle}>
      <TextArea
        id="try-text"
        label={words.tryLabel}
        placeholder={words.tryPlaceholder}
        value={text}
        onChange={setText}
        maxLength={500}
      />
      {text.trim() === '' ? null : (
        <View id="try-result" className="stack">
          <View className="sub">{suggested ? words.trySuggests(nameOf(suggested.categoryId)) : words.tryUnsure}</View>
          {ranked.map(each => (
            <View key={each.categoryId} className="small">
              {words.tryRow(nameOf(each.categoryId), each.score, each.words)}
            </View>
          ))}
          {ranked.length === 0 ? <View className="small">{words.tryNothing}</View> : null}
          {complexity ? <View>{words.tryComplexity(complexity.complexity, complexity.words)}</View> : null}
        </View>
      )}
    </Card>
  )
}
