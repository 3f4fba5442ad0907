import type { Case } from '../../shared/cases/case'
import { isOpen } from '../../shared/cases/case-status'
import type { InboxMessage } from '../../shared/inbox/actions'
import type { Instant } from '../../shared/kernel/local-date'
import type { Push } from '../../shared/push/push'
import type { Ledger } from './client'

/** What the simulated time came to. */
export interface Summary {
  readonly reported: number
  readonly answeredOnTime: number
  /** Answered late, or not yet and already late. */
  readonly late: number
  readonly climbed: number
  readonly supervised: number
  readonly open: number
  readonly events: Readonly<Record<string, number>>
  readonly messages: Readonly<Record<string, number>>
  /** Messages that went out of the app by channel, and what became of the others. */
  readonly pushes: Readonly<Record<string, number>>
  readonly acts: number
  readonly refused: number
  readonly calls: number
  readonly faults: number
  readonly sweeps: number
}

export function summarise(
  cases: readonly Case[],
  inbox: readonly InboxMessage[],
  pushes: readonly Push[],
  ledger: Ledger,
  sweeps: number,
  now: Instant,
): Summary {
  const events = cases.flatMap(each => each.events)
  const isLate = ({ deadline: { answeredAt, dueAt }, status }: Case) =>
    answeredAt === null ? isOpen(status) && now > dueAt : answeredAt > dueAt
  const has = (kind: string) => cases.filter(each => each.events.some(event => event.kind === kind)).length
  return {
    reported: cases.length,
    answeredOnTime: cases.filter(({ deadline: { answeredAt, dueAt } }) => answeredAt !== null && answeredAt <= dueAt)
      .length,
    late: cases.filter(isLate).length,
    climbed: has('climbed'),
    supervised: has('supervised'),
    open: cases.filter(each => isOpen(each.status)).length,
    events: countBy(events.map(event => event.kind)),
    messages: countBy(inbox.map(message => message.kind)),
    pushes: countBy(
      pushes.map(({ state, why, receipts }) => (state === 'sent' ? receipts.at(-1)?.channel : why) ?? state),
    ),
    acts: ledger.acknowledged.size,
    refused: ledger.refused.size,
    calls: ledger.calls,
    faults: ledger.faults,
    sweeps,
  }
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([, a], [, b]) => b - a))
}

const sayCounts = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')

/** The summary as lines for a terminal. */
export const saySummary = (summary: Summary): string =>
  `cases in ${summary.reported}, answered on time ${summary.answeredOnTime}, late ${summary.late}, ` +
  `escalated ${summary.climbed}, supervised ${summary.supervised}, open at the end ${summary.open}
acts ${summary.acts}, refused ${summary.refused}; calls ${summary.calls} with ${summary.faults} faults, sweeps ${summary.sweeps}
events: ${sayCounts(summary.events)}
messages: ${sayCounts(summary.messages)}
pushes: ${sayCounts(summary.pushes)}`
