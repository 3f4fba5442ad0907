import { categoryOf } from '../cases/categories'
import type { FieldProblem } from '../kernel/errors'
import { type LadderStep, levelOfStep } from './ladder'
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
  'workerFirst',
  'rungTwice',
  'rungUnknown',
] as const
export type SetRule = (typeof setRules)[number]

/**
 * What keeps an edited set from being published, beside what its fields show by themselves; empty when nothing does.
 * Policies are never dropped, because open cases name them. `nodesAbove`: how many levels of the organisation lie above
 * a grid; a new rung must be one of them.
 */
export function rulesProblems(edited: RulesInput, inForce: DeadlineRules, nodesAbove: number): readonly FieldProblem[] {
  return [
    ...policyProblems(edited, inForce),
    ...mappingProblems(edited),
    ...ladderProblems(edited, inForce, nodesAbove),
  ]
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

/** A rung in force may name a level that the organisation does not have: it is passed over there (shipped: the city). */
function ladderProblems({ ladder }: RulesInput, inForce: DeadlineRules, nodesAbove: number): readonly FieldProblem[] {
  const levels = ladder.map(levelOfStep)
  const known = inForce.ladder.map(levelOfStep)
  const isRung = ({ role, nodesUp }: LadderStep) => (role === 'station' ? nodesUp >= 1 : nodesUp === 0)
  const isThere = (step: LadderStep) => step.nodesUp <= nodesAbove || known.includes(levelOfStep(step))
  const sum = ladder.reduce((total, step) => total + step.share, 0)
  return [
    ...(ladder[0]?.role === 'worker' ? [] : [problem('ladder', 'workerFirst')]),
    ...levels.flatMap((level, i) => (levels.indexOf(level) < i ? [problem(`ladder.${i}`, 'rungTwice')] : [])),
    ...ladder.flatMap((step, i) => (isRung(step) && isThere(step) ? [] : [problem(`ladder.${i}`, 'rungUnknown')])),
    ...(sum <= 1 + rounding ? [] : [problem('ladder', 'sharesOverOne')]),
  ]
}
