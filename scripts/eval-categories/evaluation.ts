import { defaultCategoryId } from '../../shared/cases/categories'
import type { KeywordRulesInput } from '../../shared/categories/keyword-rules'
import { suggestCategories } from '../../shared/categories/suggest'
import type { LabelledText } from './labelled-texts'

/** How well one category is found. A share is null when there is nothing to divide by. */
interface LabelScore {
  readonly categoryId: string
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  /** Reports that carry the label. */
  readonly support: number
}

interface Confusion {
  readonly label: string
  readonly suggested: string
  readonly count: number
}

export interface Evaluation {
  readonly reports: number
  /** Reports with any suggestion, and how many of these suggestions are right. */
  readonly suggested: number
  readonly suggestedRight: number
  /** All reports, where none suggested means the default category, as in the app. */
  readonly right: number
  readonly labels: readonly LabelScore[]
  /** Wrong pairs, the most frequent first. */
  readonly confusions: readonly Confusion[]
}

/** What the rules make of reports whose category is known. */
export function evaluate(texts: readonly LabelledText[], rules: KeywordRulesInput): Evaluation {
  const judged = texts.map(({ text, categoryId }) => {
    const suggestion = suggestCategories(text, rules)[0]?.categoryId ?? null
    return { label: categoryId, suggestion, taken: suggestion ?? defaultCategoryId }
  })
  const labels = [...new Set(judged.flatMap(({ label, taken }) => [label, taken]))]
  const wrong = judged.filter(({ label, taken }) => label !== taken)
  const pairs = new Map<string, Confusion>()
  for (const { label, taken } of wrong) {
    const key = `${label} ${taken}`
    pairs.set(key, { label, suggested: taken, count: (pairs.get(key)?.count ?? 0) + 1 })
  }
  const suggested = judged.filter(each => each.suggestion !== null)
  return {
    reports: judged.length,
    suggested: suggested.length,
    suggestedRight: suggested.filter(({ label, suggestion }) => label === suggestion).length,
    right: judged.length - wrong.length,
    labels: labels
      .map(categoryId => scoreOf(categoryId, judged))
      .sort((a, b) => b.support - a.support || a.categoryId.localeCompare(b.categoryId)),
    confusions: [...pairs.values()].sort((a, b) => b.count - a.count),
  }
}

function scoreOf(
  categoryId: string,
  judged: readonly { readonly label: string; readonly taken: string }[],
): LabelScore {
  const support = judged.filter(({ label }) => label === categoryId).length
  const said = judged.filter(({ taken }) => taken === categoryId).length
  const hits = judged.filter(({ label, taken }) => label === categoryId && taken === categoryId).length
  const share = (of: number) => (of === 0 ? null : hits / of)
  return {
    categoryId,
    precision: share(said),
    recall: share(support),
    f1: said + support === 0 ? null : (2 * hits) / (said + support),
    support,
  }
}
