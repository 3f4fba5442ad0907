import { groupBy } from '../kernel/group-by'
import type { Instant } from '../kernel/local-date'
import { isInTime, isRed, outcomeOf } from './milestones'
import type { MonthFact } from './month-fact'
import type { PlaceLine } from './month-figures'
import { rateOf } from './rate-rules'

/** A place that has a line of its own. */
export type LinedPlace = Pick<PlaceLine, 'code' | 'name' | 'kind'>

/**
 * A line for each place directly below the one that is reported on. Cases that lie in none of them have the line of
 * the place itself, so that the lines add up; it is left out when there are none.
 */
export function placeLines(
  own: LinedPlace,
  below: readonly LinedPlace[],
  facts: readonly MonthFact[],
  now: Instant,
): PlaceLine[] {
  const codes = new Set(below.map(place => place.code))
  const groups = groupBy(facts, fact => fact.path.find(code => codes.has(code)) ?? own.code)
  const lines = below.map(place => lineOf(place, groups.get(place.code) ?? [], now))
  const rest = groups.get(own.code) ?? []
  return below.length && rest.length ? [...lines, lineOf(own, rest, now)] : lines
}

function lineOf(place: LinedPlace, facts: readonly MonthFact[], now: Instant): PlaceLine {
  const answered = facts.filter(fact => outcomeOf(fact) === 'answered')
  return {
    ...place,
    registered: facts.length,
    answered: answered.length,
    answeredInTime: answered.filter(fact => isInTime(fact, now)).length,
    openLate: facts.filter(fact => isRed(fact, now)).length,
    supervised: facts.filter(fact => fact.events.some(event => event.kind === 'supervised')).length,
    response: rateOf('response', facts, now).share,
    solution: rateOf('solution', facts, now).share,
    satisfaction: rateOf('satisfaction', facts, now).share,
  }
}
