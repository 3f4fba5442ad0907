import type { WorkTime } from '../cases/case-clock'
import { categoryOf } from '../cases/categories'
import { groupBy } from '../kernel/group-by'
import { addDays, type Instant, type LocalDate, localDateOf } from '../kernel/local-date'
import { boundsOf } from '../kernel/period'
import { medianTimeOf } from './median-time'
import { closedAt, firstReplyAt, isInTime, isRed, outcomeOf, routedAt, wasRoutedWrong } from './milestones'
import type { MonthFact } from './month-fact'
import type { MonthFigures } from './month-figures'
import { rateOf, shareOf } from './rate-rules'

/** People who reported; counted apart, because facts do not know them. */
export type Reporters = MonthFigures['repeatReporters']

/** The figures of a month from the cases that were registered in it, as of `now`. */
export function countMonth(
  month: string,
  facts: readonly MonthFact[],
  reporters: Reporters,
  now: Instant,
  time: WorkTime,
): MonthFigures {
  const open = facts.filter(fact => outcomeOf(fact) === 'open')
  const answered = facts.filter(fact => outcomeOf(fact) === 'answered')
  const routed = facts.filter(fact => !fact.keptBySelf)
  const wrong = routed.filter(wasRoutedWrong).length
  const spansTo = (milestone: (fact: MonthFact) => Instant | null) =>
    facts.flatMap(fact => {
      const at = milestone(fact)
      return at === null ? [] : [[fact.createdAt, at] as const]
    })
  return {
    registered: facts.length,
    open: open.length,
    openLate: open.filter(fact => isRed(fact, now)).length,
    answered: answered.length,
    answeredInTime: answered.filter(fact => isInTime(fact, now)).length,
    rates: {
      response: rateOf('response', facts, now),
      solution: rateOf('solution', facts, now),
      satisfaction: rateOf('satisfaction', facts, now),
    },
    views: viewsOf(answered),
    times: {
      toRoute: medianTimeOf(spansTo(routedAt), time),
      toFirstReply: medianTimeOf(spansTo(firstReplyAt), time),
      toClose: medianTimeOf(spansTo(closedAt), time),
    },
    wrongRoute: { numerator: wrong, denominator: routed.length, share: shareOf(wrong, routed.length) },
    repeatReporters: reporters,
    reopened: facts.filter(fact => fact.events.some(event => event.kind === 'reopened')).length,
    supervision: supervisionOf(facts),
    categories: categoriesOf(facts, now),
    days: daysOf(month, facts, now),
  }
}

function viewsOf(answered: readonly MonthFact[]): MonthFigures['views'] {
  const told = answered.filter(fact => fact.channel !== 'found')
  const countOf = (view: MonthFact['view']) => told.filter(fact => fact.view === view).length
  return { satisfied: countOf('satisfied'), fair: countOf('fair'), unsatisfied: countOf('unsatisfied') }
}

function supervisionOf(facts: readonly MonthFact[]): MonthFigures['supervision'] {
  const events = facts.flatMap(fact => fact.events)
  const replies = facts.flatMap(fact => fact.events.filter(event => event.kind === 'supervisionReplied'))
  return {
    cases: facts.filter(fact => fact.events.some(event => event.kind === 'supervised')).length,
    orders: events.filter(event => event.kind === 'supervised').length,
    repliedInTime: replies.filter(event => event.replyBy !== null && event.at <= event.replyBy).length,
    settled: events.filter(event => event.kind === 'supervisionAccepted').length,
  }
}

/** Most frequent first. */
function categoriesOf(facts: readonly MonthFact[], now: Instant): MonthFigures['categories'] {
  return [...groupBy(facts, fact => fact.categoryId)]
    .map(([id, cases]) => ({
      id,
      name: categoryOf(id)?.name ?? id,
      registered: cases.length,
      late: cases.filter(fact => isInTime(fact, now) === false).length,
    }))
    .sort((a, b) => b.registered - a.registered || (a.id < b.id ? -1 : 1))
}

/** Every day of the month until today: what was registered, and what of the month's cases was answered. */
function daysOf(month: string, facts: readonly MonthFact[], now: Instant): MonthFigures['days'] {
  const registered = groupBy(facts, fact => localDateOf(fact.createdAt))
  const answered = groupBy(
    facts.flatMap(fact => closedAt(fact) ?? []),
    localDateOf,
  )
  const { from, to } = boundsOf(month)
  const days: MonthFigures['days'] = []
  const last = localDateOf(Math.min(to - 1, now))
  for (let day: LocalDate = localDateOf(from); day <= last; day = addDays(day, 1)) {
    days.push({ day, registered: registered.get(day)?.length ?? 0, answered: answered.get(day)?.length ?? 0 })
  }
  return days
}
