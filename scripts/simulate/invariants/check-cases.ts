import type { Case } from '../../../shared/cases/case'
import type { InboxMessage } from '../../../shared/inbox/actions'
import { type Instant, minuteMs } from '../../../shared/kernel/local-date'
import type { Ledger } from '../client'
import type { Invariant, Known } from './invariant'
import { keptPromise } from './kept-promise'
import { lateIsTold } from './late-is-told'
import { neverForgotten } from './never-forgotten'
import { oneResponsible } from './one-responsible'
import { soundLog } from './sound-log'

/** Every invariant of a single case, by name. */
const caseInvariants: Readonly<Record<string, Invariant>> = {
  'exactly one is responsible': oneResponsible,
  'the log replays to what is stored': soundLog,
  'no case without an end or a next check': neverForgotten,
  'late cases climb in time': lateIsTold,
  'promises are counted right': keptPromise,
}

/** What is wrong with the cases as they are stored, one sentence each. */
export const violationsOf = (cases: readonly Case[], known: Known): readonly string[] =>
  cases.flatMap(stored =>
    Object.entries(caseInvariants).flatMap(([name, invariant]) =>
      invariant(stored, known).map(wrong => `${name}: ${stored._id} (${stored.status}): ${wrong}`),
    ),
  )

/** No message twice, and none that a sweep left in an outbox. `seenWaiting`: since when each was seen to wait there. */
export function messageViolations(
  cases: readonly Case[],
  inbox: readonly InboxMessage[],
  { sweptAt }: Known,
  seenWaiting: ReadonlyMap<string, Instant>,
): readonly string[] {
  const seen = new Set<string>()
  const twice = inbox.flatMap(({ personId, caseId, kind, at }) => {
    const content = `${personId} ${caseId} ${kind} ${at}`
    if (seen.has(content)) return [`no message twice: ${content}`]
    seen.add(content)
    return []
  })
  const forgotten = cases.flatMap(({ _id, outbox }) =>
    outbox
      .filter(message => (seenWaiting.get(message._id) ?? sweptAt) < sweptAt - 2 * minuteMs)
      .map(message => `every message arrives: ${message.kind} of ${_id} still waits`),
  )
  return [...twice, ...forgotten]
}

/** What was acknowledged is in the log, what was refused is not, and no answer was out of contract. */
export function ledgerViolations(
  cases: readonly Case[],
  { acknowledged, refused, defects }: Ledger,
): readonly string[] {
  const logged = new Set(cases.flatMap(stored => stored.events.map(event => `${stored._id} ${event.id}`)))
  const happened = new Set(cases.flatMap(stored => stored.events.map(event => event.id)))
  const lost = [...acknowledged].filter(([id, caseId]) => !logged.has(`${caseId} ${id}`))
  const smuggled = [...refused].filter(([id]) => happened.has(id))
  return [
    ...lost.map(([id, caseId]) => `no acknowledged act is lost: ${id} of ${caseId}`),
    ...smuggled.map(([id, code]) => `what is refused changes nothing: ${id} was refused with ${code}`),
    ...defects.map(defect => `every answer is one of the contract: ${defect}`),
  ]
}
