import type { KeywordRulesView } from '@shared/categories/actions'
import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import { shippedKeywordRules } from '@shared/categories/shipped-keyword-rules'
import type { StoredKeywords } from '../../platform/stored-rules'

/** The rules as they may be edited; null stands for those delivered with the app. */
export function presentKeywords(stored: StoredKeywords | null): KeywordRulesView {
  const published = stored?.published ?? null
  return {
    version: (stored ?? shippedKeywordRules).version,
    rules: editable(stored ?? shippedKeywordRules),
    at: published?.at ?? null,
    byName: published?.by?.name ?? null,
    note: published?.note ?? null,
  }
}

const editable = ({ rules, negations, leastScore, leastLead }: KeywordRulesInput): KeywordRulesInput => ({
  rules,
  negations,
  leastScore,
  leastLead,
})
