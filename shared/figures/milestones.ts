import type { CaseEventKind } from '../cases/case-event'
import type { CaseStatus } from '../cases/case-status'
import { isOpen } from '../cases/case-status'
import type { Instant } from '../kernel/local-date'
import type { MonthFact } from './month-fact'

type Logged = Pick<MonthFact, 'events'>

/** Whatever else staff do about the matter itself comes after one of these (cases/transitions.ts). */
const responses: readonly CaseEventKind[] = ['accepted', 'rejected']

/** The reporter can read these words, or was told them. */
const wordsToReporter: readonly CaseEventKind[] = ['progressed', 'asked', 'resolved', 'told', 'rejected']

const firstOf = ({ events }: Logged, kinds: readonly CaseEventKind[]): Instant | null =>
  events.find(event => event.by === 'staff' && kinds.includes(event.kind))?.at ?? null

/** 响应: when it was taken on or refused for the first time; null while nobody has. */
export const respondedAt = (fact: Logged): Instant | null => firstOf(fact, responses)

/** Until when it should have been, as promised at registration: the limit for accepting, else that for the answer. */
export function respondBy({ events, dueAt }: Pick<MonthFact, 'events' | 'dueAt'>): Instant {
  const [registered] = events
  return registered?.acceptBy ?? registered?.dueAt ?? dueAt
}

/** When whoever took it on had been given it: the last time it changed hands before that; null while nobody has it. */
export function routedAt(fact: Logged): Instant | null {
  const takenOn = fact.events.findIndex(event => event.by === 'staff' && responses.includes(event.kind))
  if (takenOn === -1) return null
  return fact.events.slice(0, takenOn).findLast(event => event.assigns)?.at ?? null
}

/** 首次回复: when the reporter could first read, or was first told, anything by staff. */
export const firstReplyAt = (fact: Logged): Instant | null => firstOf(fact, wordsToReporter)

/** What became of a case; `open`: somebody still has to answer. */
export type Outcome = 'open' | 'answered' | 'withdrawn' | 'rejected' | 'merged'

const outcomes: Partial<Record<CaseStatus, Outcome>> = {
  withdrawn: 'withdrawn',
  rejected: 'rejected',
  merged: 'merged',
}

export const outcomeOf = ({ status }: Pick<MonthFact, 'status'>): Outcome =>
  isOpen(status) ? 'open' : (outcomes[status] ?? 'answered')

/**
 * 办结: when the answer that stood reached the reporter; null while there is none. The rating, or the fifteen days
 * without one, close a case later without anybody working on it, so they are not measured.
 */
export function closedAt(fact: Pick<MonthFact, 'events' | 'status'>): Instant | null {
  if (outcomeOf(fact) !== 'answered') return null
  const answers = fact.events.filter(
    event => event.kind === 'resolved' || (event.kind === 'told' && event.from === 'telling'),
  )
  return answers.at(-1)?.at ?? null
}

/**
 * 派错: whoever got it first sent it back, or it was handed on before anybody had taken it on. What is handed on later
 * is arranging work.
 */
export function wasRoutedWrong({ events }: Logged): boolean {
  const sentBack = events.some(event => event.kind === 'sentBack')
  const takenOn = events.findIndex(event => event.kind === 'accepted')
  const before = takenOn === -1 ? events : events.slice(0, takenOn)
  return sentBack || before.some(event => event.kind === 'transferred')
}

/** Late while its clock runs: its light is red. */
export const isRed = ({ dueAt, yellowAt }: Pick<MonthFact, 'dueAt' | 'yellowAt'>, now: Instant): boolean =>
  yellowAt !== null && now > dueAt

/** Whether what was promised for the answer was kept; null while that is still open. */
export function isInTime(fact: MonthFact, now: Instant): boolean | null {
  if (fact.answeredAt !== null) return fact.answeredAt <= fact.dueAt
  return isRed(fact, now) ? false : null
}
