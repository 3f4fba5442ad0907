import { isEqual } from '@shared/kernel/is-equal'
import {
  type Limit,
  type LimitedAction,
  type LimitRulesInput,
  limitedActions,
  limitRulesInput,
} from '@shared/limits/limit-rules'
import { limitRulesWords as words } from '@shared/messages/limit-rules-words'

/** An action has so many limits at most: an hour, a day, a week. */
export const mostLimits = 3

const withLimits = (set: LimitRulesInput, action: LimitedAction, limits: Limit[]): LimitRulesInput => ({
  ...set,
  limits: { ...set.limits, [action]: limits },
})

export const withLimit = (
  set: LimitRulesInput,
  action: LimitedAction,
  at: number,
  change: Partial<Limit>,
): LimitRulesInput =>
  withLimits(
    set,
    action,
    set.limits[action].map((each, i) => (i === at ? { ...each, ...change } : each)),
  )

export const withoutLimit = (set: LimitRulesInput, action: LimitedAction, at: number): LimitRulesInput =>
  withLimits(
    set,
    action,
    set.limits[action].filter((_limit, i) => i !== at),
  )

/** One more, for a day and ten times what the last one allows: wide enough not to refuse anybody by surprise. */
export function withNewLimit(set: LimitRulesInput, action: LimitedAction): LimitRulesInput {
  const limits = set.limits[action]
  const most = Math.min(10 * (limits.at(-1)?.most || 1), 10_000)
  return withLimits(set, action, [...limits, { most, withinMinutes: 24 * 60 }])
}

export const isChanged = (edited: LimitRulesInput, inForce: LimitRulesInput): boolean => !isEqual(edited, inForce)

/** What has to be put right before it can be published, a sentence each. */
export function problemsOf(edited: LimitRulesInput): readonly string[] {
  const parsed = limitRulesInput.safeParse(edited)
  if (parsed.success) return []
  return [...new Set(parsed.error.issues.map(({ path }) => whereOf(path.map(String))))]
}

function whereOf([part, name]: readonly string[]): string {
  const action = limitedActions.find(each => part === 'limits' && each === name)
  return action ? words.fieldWrong(words.actions[action]) : words.repeatsWrong
}
