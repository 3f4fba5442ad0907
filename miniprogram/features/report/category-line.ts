import type { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { reportWords } from '@shared/messages/report'
import type { CategorySuggestion } from '@/platform/use-suggestion'

type Categories = OutputOf<typeof caseActions.categories>

/** What the card of the category says: the name and the line under it. */
export interface CategoryLine {
  readonly label: string
  readonly name: string
  readonly why: string
}

/** A choice by hand says its limit, a suggestion its reason; neither: that nothing need be chosen. */
export function categoryLine(
  { groups, defaultCategoryId }: Categories,
  chosen: string | null,
  suggestion: CategorySuggestion | null,
): CategoryLine | null {
  const id = chosen ?? suggestion?.categoryId ?? defaultCategoryId
  const group = groups.find(each => each.leaves.some(leaf => leaf.id === id))
  const leaf = group?.leaves.find(each => each.id === id)
  if (!group || !leaf) return null
  const suggested = chosen === null && suggestion !== null
  return {
    label: suggested ? reportWords.suggested : `${reportWords.category}：`,
    name: group.name === leaf.name ? leaf.name : `${group.name} · ${leaf.name}`,
    why: chosen
      ? reportWords.categoryLimit(leaf.limit)
      : suggested
        ? reportWords.suggestedWhy(suggestion.words)
        : reportWords.categoryWhy,
  }
}
