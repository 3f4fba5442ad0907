import type { CalendarSources, WorkCalendar } from '../calendar/work-calendar'
import type { WorkingHours } from '../calendar/working-hours'
import { type LadderStep, shippedLadder } from './ladder'
import type { DeadlinePolicy } from './policy'
import { feedback2510, shippedPolicies } from './shipped-policies'

/**
 * What an administrator may change of the deadlines (product.md C.1): a new version replaces the one in force and the
 * old ones are kept. A case keeps the terms it was promised.
 */
export interface DeadlineRules {
  readonly version: number
  /** The newest version of each policy. */
  readonly policies: readonly DeadlinePolicy[]
  readonly defaultPolicyId: string
  /** Categories with a policy of their own, by category id. */
  readonly policyOfCategory: Readonly<Record<string, string>>
  readonly ladder: readonly LadderStep[]
  /** After so many minutes an urgent task that nobody has looked at goes to the deputy, then to the leader. */
  readonly urgentUnreadMinutes?: number | undefined
}

/** What imports said about working days (product.md C.2), beyond the schedules shipped with the code. */
export interface CalendarRules extends Required<CalendarSources> {
  readonly version: number
  readonly hours: WorkingHours
}

/** Everything that deadlines are counted by at a moment. */
export interface RulesInForce {
  readonly deadlines: DeadlineRules
  readonly calendar: WorkCalendar
  readonly hours: WorkingHours
}

export const defaultUrgentUnreadMinutes = 15

export const shippedRules: DeadlineRules = {
  version: 1,
  policies: shippedPolicies,
  defaultPolicyId: feedback2510.id,
  policyOfCategory: {},
  ladder: shippedLadder,
}

/** The policy that a category is promised by. */
export function policyFor(rules: DeadlineRules, categoryId: string): DeadlinePolicy {
  const id = rules.policyOfCategory[categoryId] ?? rules.defaultPolicyId
  const policy = rules.policies.find(each => each.id === id)
  if (!policy) throw new TypeError(`the rules in force have no policy ${id}`)
  return policy
}
