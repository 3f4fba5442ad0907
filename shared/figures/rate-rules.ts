import type { Instant } from '../kernel/local-date'
import { outcomeOf, respondBy, respondedAt } from './milestones'
import type { MonthFact } from './month-fact'
import { type Exclusion, exclusions, type Rate, type RateName } from './rates'

/** Counts, and for which side; or the one reason why it does not count. */
export type Verdict = { readonly counts: boolean } | { readonly excluded: Exclusion }

const counts = (isGood: boolean): Verdict => ({ counts: isGood })
const excluded = (why: Exclusion): Verdict => ({ excluded: why })

/**
 * 三率 (product.md C.6). The denominator is fixed by when a case was registered: every case of the month counts unless
 * one of the listed reasons takes it out, and a late one never leaves. 响应率: taken on or refused in time. 解决率: answered, of all that are answered or should be by now. 满意率: satisfied or fairly so (满意、
 * 基本满意), of all who said what they think.
 */
export const rateRules: Readonly<Record<RateName, (fact: MonthFact, now: Instant) => Verdict>> = {
  response(fact, now) {
    const at = respondedAt(fact)
    const by = respondBy(fact)
    if (at !== null) return counts(at <= by)
    const outcome = outcomeOf(fact)
    if (outcome === 'withdrawn' || outcome === 'merged') return excluded(outcome)
    return now <= by ? excluded('notDueYet') : counts(false)
  },
  solution(fact, now) {
    const outcome = outcomeOf(fact)
    if (outcome === 'answered') return counts(true)
    if (outcome !== 'open') return excluded(outcome)
    if (fact.yellowAt === null) return excluded('paused')
    return now <= fact.dueAt ? excluded('notDueYet') : counts(false)
  },
  satisfaction(fact) {
    const outcome = outcomeOf(fact)
    if (outcome !== 'answered') return excluded(outcome === 'open' ? 'notAnswered' : outcome)
    if (fact.channel === 'found') return excluded('aboutNobody')
    return fact.view === null ? excluded('noView') : counts(fact.view !== 'unsatisfied')
  },
}

/** One rate over the cases of a month; `registered` = `denominator` + everything excluded. */
export function rateOf(name: RateName, facts: readonly MonthFact[], now: Instant): Rate {
  const verdicts = facts.map(fact => rateRules[name](fact, now))
  const denominator = verdicts.filter(each => 'counts' in each).length
  const numerator = verdicts.filter(each => 'counts' in each && each.counts).length
  const reasons = exclusions.map(why => ({
    why,
    count: verdicts.filter(each => 'excluded' in each && each.excluded === why).length,
  }))
  return {
    registered: facts.length,
    numerator,
    denominator,
    share: shareOf(numerator, denominator),
    excluded: reasons.filter(each => each.count > 0),
  }
}

export const shareOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator
