import { geoFieldOf } from './geo/geo-field'
import type { Plan } from './query-plan'

/** A plan in a line: what is read, whether it is filtered and, for a union, each branch in braces. */
export function describePlan(plan: Plan): string {
  const filtered = plan.exact ? '' : ' + filter'
  switch (plan.kind) {
    case 'index':
      return `${geoFieldOf(plan.index) ? 'geo ' : ''}index ${plan.index.name}${filtered}`
    case 'near':
      return `nearest of index ${plan.index.name}${filtered}`
    case 'union':
      return `union of {${plan.parts.map(describePlan).join('} {')}}${filtered}`
    default:
      return plan.kind
  }
}
