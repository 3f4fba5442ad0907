import { isEqual } from '../kernel/is-equal'
import type { DeadlinePolicy } from './policy'
import type { DeadlineRules } from './rules'
import type { RulesInput } from './rules-input'

/** The edited set as the version after the one in force; only policies that differ get a new version of their own. */
export function nextVersion(edited: RulesInput, inForce: DeadlineRules): DeadlineRules {
  return {
    ...edited,
    version: inForce.version + 1,
    policies: edited.policies.map(policy => versioned(policy, inForce.policies)),
  }
}

function versioned(edited: RulesInput['policies'][number], known: readonly DeadlinePolicy[]): DeadlinePolicy {
  const before = known.find(each => each.id === edited.id)
  if (!before) return { ...edited, version: 1 }
  const same = { ...edited, version: before.version }
  return isEqual(same, before) ? same : { ...edited, version: before.version + 1 }
}
