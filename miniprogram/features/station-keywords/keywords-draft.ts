import { categoryGroups, categoryOf } from '@shared/cases/categories'
import { type KeywordRule, type KeywordRulesInput, keywordRulesInput } from '@shared/categories/keyword-rules'
import { keywordProblems, keywordSetRules } from '@shared/categories/rules-problems'
import { isEqual } from '@shared/kernel/is-equal'
import { keywordWords as words } from '@shared/messages/keyword-words'

/** Categories in the order of the tree. */
export const leaves = categoryGroups.flatMap(group => group.leaves)

export const nameOf = (categoryId: string | null): string =>
  categoryId === null ? words.ofComplexity : (categoryOf(categoryId)?.name ?? categoryId)

/** A rule with its place in the set, which is its name while it is edited. */
export interface PlacedRule {
  readonly rule: KeywordRule
  readonly at: number
}

/** The rules of a category; null: those that only say how difficult it looks. */
export const rulesOf = (set: KeywordRulesInput, categoryId: string | null): readonly PlacedRule[] =>
  set.rules.map((rule, at) => ({ rule, at })).filter(({ rule }) => rule.categoryId === categoryId)

export const withRule = (set: KeywordRulesInput, at: number, change: Partial<KeywordRule>): KeywordRulesInput => ({
  ...set,
  rules: set.rules.map((rule, i) => (i === at ? { ...rule, ...change } : rule)),
})

export const withoutRule = (set: KeywordRulesInput, at: number): KeywordRulesInput => ({
  ...set,
  rules: set.rules.filter((_rule, i) => i !== at),
})

export const withNewRule = (set: KeywordRulesInput, categoryId: string | null): KeywordRulesInput => ({
  ...set,
  rules: [
    ...set.rules,
    { words: [], categoryId, complexity: categoryId === null ? 'complex' : null, weight: 3, unless: [] },
  ],
})

/** Words as they are typed, apart by blanks or commas. */
export const splitWords = (typed: string): string[] => [...new Set(typed.split(/[\s,，、]+/).filter(Boolean))]

export const isChanged = (edited: KeywordRulesInput, inForce: KeywordRulesInput): boolean => !isEqual(edited, inForce)

/** What has to be put right before it can be tried or published, a sentence each. */
export function problemsOf(edited: KeywordRulesInput): readonly string[] {
  const parsed = keywordRulesInput.safeParse(edited)
  const problems = parsed.success
    ? keywordProblems(edited)
    : parsed.error.issues.map(({ path }) => ({ path: path.map(String).join('.'), rule: 'field' }))
  return [...new Set(problems.map(({ path, rule }) => `${whereOf(path, edited)}：${whyOf(rule)}`))]
}

function whyOf(rule: string): string {
  const known = keywordSetRules.find(each => each === rule)
  return known ? words.problems[known] : words.fieldWrong
}

function whereOf(path: string, { rules }: KeywordRulesInput): string {
  const [list, index] = path.split('.')
  const rule = list === 'rules' ? rules[Number(index)] : undefined
  return rule ? nameOf(rule.categoryId) : words.rules
}
