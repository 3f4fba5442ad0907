import { categoryOf } from '../cases/categories'
import type { FieldProblem } from '../kernel/errors'
import type { KeywordRulesInput } from './keyword-rules'
import { plain } from './suggest'

/** Rules of a whole set that no single field shows; the names are part of the contract (docs/api.md). */
export const keywordSetRules = ['categoryUnknown', 'pointsNowhere', 'twice', 'neverSaid'] as const
export type KeywordSetRule = (typeof keywordSetRules)[number]

/** What keeps an edited set from being published, beside what its fields show by themselves; empty when nothing does. */
export function keywordProblems({ rules }: KeywordRulesInput): readonly FieldProblem[] {
  const seen = new Set<string>()
  return rules.flatMap(({ words, categoryId, complexity, unless }, i) => {
    const problem = (field: string, rule: KeywordSetRule): FieldProblem => ({ path: `rules.${i}.${field}`, rule })
    const repeated = words.some(word => {
      const key = `${plain(word)} ${categoryId} ${complexity}`
      const again = seen.has(key)
      seen.add(key)
      return again
    })
    return [
      ...(categoryId !== null && !categoryOf(categoryId) ? [problem('categoryId', 'categoryUnknown')] : []),
      ...(categoryId === null && complexity === null ? [problem('categoryId', 'pointsNowhere')] : []),
      ...(repeated ? [problem('words', 'twice')] : []),
      ...(words.some(word => unless.some(each => plain(word).includes(plain(each))))
        ? [problem('unless', 'neverSaid')]
        : []),
    ]
  })
}
