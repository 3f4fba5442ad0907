import { categoryOf } from '../cases/categories'
import type { FieldProblem } from '../kernel/errors'
import { complexities } from './policy'
import type { DeadlineRules } from './rules'
import type { RulesInput } from './rules-input'

/** Rules of a whole set that no single field shows; the names are part of the contract (docs/api.md). */
export const setRules = [
  'twice',
  'policyUnknown',
  'policyMissing',
  'categoryUnknown',
  'wholeDays',
  'sharesOverOne',
  'ladderShape',
] as const
export type SetRule = (typeof setRules)[number]

/**
 * What keeps an edited set from being published, beside what its fields show by themselves; empty when nothing does.
 * Policies are never dropped and the rungs of the ladder never change, because open cases name them; their shares may.
 */
export function rulesProblems(edited: RulesInput, inForce: DeadlineRules): readonly FieldProblem[] {
  return [...policyProblems(edited, inForce), ...mappingProblems(edited), ...ladderProblems(edited, inForce)]
}

const problem = (path: string, rule: SetRule): FieldProblem => ({ path, rule })

function policyProblems({ policies }: RulesInput, inForce: DeadlineRules): readonly FieldProblem[] {
  const ids = policies.map(policy => policy.id)
  return [
    ...ids.flatMap((id, i) => (ids.indexOf(id) < i ? [problem(`policies.${i}.id`, 'twice')] : [])),
    ...inForce.policies.filter(({ id }) => !ids.includes(id)).map(() => problem('policies', 'policyMissing')),
    ...policies.flatMap(({ unit, limits }, i) =>
      complexities
        .filter(complexity => unit !== 'workHours' && !Number.isInteger(limits[complexity].amount))
        .map(complexity => problem(`policies.${i}.limits.${complexity}.amount`, 'wholeDays')),
    ),
  ]
}

function mappingProblems({ policies, defaultPolicyId, policyOfCategory }: RulesInput): readonly FieldProblem[] {
  const isKnown = (id: string) => policies.some(policy => policy.id === id)
  return [
    ...(isKnown(defaultPolicyId) ? [] : [problem('defaultPolicyId', 'policyUnknown')]),
    ...Object.entries(policyOfCategory).flatMap(([categoryId, id]) => [
      ...(categoryOf(categoryId) ? [] : [problem(`policyOfCategory.${categoryId}`, 'categoryUnknown')]),
      ...(isKnown(id) ? [] : [problem(`policyOfCategory.${categoryId}`, 'policyUnknown')]),
    ]),
  ]
}

/** Sums of decimal fractions miss 1 by less than this. */
const rounding = 1e-9

function ladderProblems({ ladder }: RulesInput, inForce: DeadlineRules): readonly FieldProblem[] {
  const isSame =
    ladder.length === inForce.ladder.length &&
    ladder.every(({ role, nodesUp }, i) => inForce.ladder[i]?.role === role && inForce.ladder[i]?.nodesUp === nodesUp)
  const sum = ladder.reduce((total, step) => total + step.share, 0)
  return [
    ...(isSame ? [] : [problem('ladder', 'ladderShape')]),
    ...(sum <= 1 + rounding ? [] : [problem('ladder', 'sharesOverOne')]),
  ]
}
