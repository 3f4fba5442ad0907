import { categoryOf } from '@shared/cases/categories'
import { shippedDepartmentShares } from '@shared/deadlines/department-share'
import { levelOfStep } from '@shared/deadlines/ladder'
import { type Complexity, complexities } from '@shared/deadlines/policy'
import { shippedRules } from '@shared/deadlines/rules'
import { type RulesInput, rulesInput } from '@shared/deadlines/rules-input'
import { rulesProblems, setRules } from '@shared/deadlines/rules-problems'
import { isEqual } from '@shared/kernel/is-equal'
import { complexityWords } from '@shared/messages/promised-date-words'
import { fieldWords, setRuleWords, rulesWords as words } from '@shared/messages/rules-words'

export type Policy = RulesInput['policies'][number]

/** The set with one policy changed. */
export const withPolicy = (rules: RulesInput, id: string, change: Partial<Policy>): RulesInput => ({
  ...rules,
  policies: rules.policies.map(policy => (policy.id === id ? { ...policy, ...change } : policy)),
})

/** The set with one class of a policy changed. */
export function withLimit(
  rules: RulesInput,
  id: string,
  complexity: Complexity,
  change: Partial<Policy['limits'][Complexity]>,
): RulesInput {
  const policy = rules.policies.find(each => each.id === id)
  if (!policy) return rules
  const limits = { ...policy.limits, [complexity]: { ...policy.limits[complexity], ...change } }
  return withPolicy(rules, id, { limits })
}

/** The set with a category under a policy of its own, or under the default one (null). */
export function withMapping(rules: RulesInput, categoryId: string, policyId: string | null): RulesInput {
  const { [categoryId]: _before, ...others } = rules.policyOfCategory
  return { ...rules, policyOfCategory: policyId === null ? others : { ...others, [categoryId]: policyId } }
}

/** The set with another share for a rung, of 1. */
export const withShare = (rules: RulesInput, level: number, share: number): RulesInput => ({
  ...rules,
  ladder: rules.ladder.map((step, i) => (i === level ? { ...step, share } : step)),
})

type Step = RulesInput['ladder'][number]

/** The rungs that may be put on the ladder: levels of the organisation that are not on it. */
export function rungsToAdd({ ladder }: RulesInput, nodesAbove: number): readonly Omit<Step, 'share'>[] {
  const all: readonly Omit<Step, 'share'>[] = [
    { role: 'leader', nodesUp: 0 },
    ...Array.from({ length: nodesAbove }, (_, i) => ({ role: 'station' as const, nodesUp: i + 1 })),
  ]
  return all.filter(rung => !ladder.some(step => levelOfStep(step) === levelOfStep(rung)))
}

/** The set with one rung more, below the first that lies higher; it has no time of its own yet. */
export function withRung(rules: RulesInput, rung: Omit<Step, 'share'>): RulesInput {
  const higher = rules.ladder.findIndex(step => levelOfStep(step) > levelOfStep(rung))
  const at = higher < 0 ? rules.ladder.length : higher
  return { ...rules, ladder: [...rules.ladder.slice(0, at), { ...rung, share: 0 }, ...rules.ladder.slice(at)] }
}

export const withoutRung = (rules: RulesInput, at: number): RulesInput => ({
  ...rules,
  ladder: rules.ladder.filter((_step, i) => i !== at),
})

/** The set with a rung one place earlier on the way up. */
export function withRungEarlier(rules: RulesInput, at: number): RulesInput {
  const earlier = rules.ladder.slice(0, Math.max(0, at - 1))
  const swapped = rules.ladder.slice(earlier.length, at + 1).reverse()
  return { ...rules, ladder: [...earlier, ...swapped, ...rules.ladder.slice(at + 1)] }
}

/** The policy with the share of every department, or of one; null: that one has the share of all. */
export function withDepartmentShare(policy: Policy, orgCode: string | null, share: number | null): Partial<Policy> {
  const departments = policy.departments ?? shippedDepartmentShares
  if (orgCode === null) return { departments: { ...departments, share: share ?? Number.NaN } }
  const { [orgCode]: _before, ...others } = departments.shareOf
  return { departments: { ...departments, shareOf: share === null ? others : { ...others, [orgCode]: share } } }
}

/** Per cent as people read it: 0.15 → 15, without the dust of binary fractions. */
export const percentOf = (share: number): number => Math.round(share * 1000) / 10

export const isChanged = (edited: RulesInput, inForce: RulesInput): boolean => !isEqual(edited, inForce)

/** What has to be put right before it can be tried or published, a sentence each. */
export function problemsOf(edited: RulesInput, inForce: RulesInput, nodesAbove: number): readonly string[] {
  const parsed = rulesInput.safeParse(edited)
  const problems = parsed.success
    ? rulesProblems(
        edited,
        { ...shippedRules, ...inForce, policies: inForce.policies.map(each => ({ ...each, version: 1 })) },
        nodesAbove,
      )
    : parsed.error.issues.map(({ path }) => ({ path: path.map(String).join('.'), rule: 'field' }))
  return [...new Set(problems.map(({ path, rule }) => `${whereOf(path, edited)}：${whyOf(path, rule)}`))]
}

const isSetRule = (rule: string): rule is (typeof setRules)[number] => setRules.some(each => each === rule)

const whyOf = (path: string, rule: string): string =>
  isSetRule(rule) ? setRuleWords[rule] : path.endsWith('name') ? fieldWords.text : fieldWords.number

/** The place of a problem in the words of the page: "2/5/10 个工作日答复 · 一般". */
function whereOf(path: string, { policies }: RulesInput): string {
  const [list = '', index = '', field = '', part = ''] = path.split('.')
  if (list === 'ladder') return words.ladder
  if (list === 'urgentUnreadMinutes') return words.urgent
  if (list === 'policyOfCategory') return categoryOf(index)?.name ?? index
  const policy = list === 'policies' ? policies[Number(index)] : undefined
  if (!policy) return words.policy
  const complexity = complexities.find(each => each === part)
  return [policy.name, complexity ? complexityWords[complexity] : (fieldNames[`${field}.${part}`] ?? fieldNames[field])]
    .filter(Boolean)
    .join(' · ')
}

const fieldNames: Readonly<Record<string, string>> = {
  name: words.policyName,
  acceptWorkHours: words.accept,
  askWorkdays: words.ask,
  'extensions.most': words.extensionMost,
  'extensions.amount': words.extensionAmount('workdays'),
  'yellow.lastShare': words.yellowShare,
  'yellow.atLeastWorkdays': words.yellowWorkdays,
  departments: words.departmentShare,
  'supervision.afterWorkdays': words.supervisionAfter,
  'supervision.replyWorkdays': words.supervisionReply,
}
