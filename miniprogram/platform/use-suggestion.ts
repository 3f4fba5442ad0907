import { categoryActions } from '@shared/categories/actions'
import { suggestCategories } from '@shared/categories/suggest'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useAnswer } from './cloud/use-answer'

/** What the words of a text suggest, and why. */
export interface CategorySuggestion {
  readonly categoryId: string
  /** As written: "楼道灯", "坏了". */
  readonly words: readonly string[]
  /** Version of the rules, kept with the case. */
  readonly version: number
}

/** Typing rests for so long before the words are read: no line that changes with every character. */
const settleMs = 500

/**
 * Suggests a category by the rules in force, on the device: asked for once, kept, and used as they are without a network.
 * `suggestFor` reads a text at once, for the moment of submitting.
 */
export function useSuggestion(text: string) {
  const { value } = useAnswer(categoryActions.rules, {}, 'category-rules')
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), settleMs)
    return () => clearTimeout(timer)
  }, [text])
  const suggestFor = useCallback(
    (said: string): CategorySuggestion | null => {
      const [first] = value ? suggestCategories(said, value.rules) : []
      return first && value ? { categoryId: first.categoryId, words: first.words, version: value.version } : null
    },
    [value],
  )
  const suggestion = useMemo(() => suggestFor(settled), [suggestFor, settled])
  return { suggestion, suggestFor }
}
