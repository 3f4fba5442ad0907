import { placeSeen } from '../cases/about-staff'
import type { Case, Channel } from '../cases/case'
import type { Actor, CaseEvent, CaseEventKind } from '../cases/case-event'
import type { Rating } from '../cases/case-parts'
import type { CaseStatus } from '../cases/case-status'
import type { Instant } from '../kernel/local-date'

/** Events that figures are counted from; most of a log is reminders. */
export const countedKinds = [
  'registered',
  'dispatched',
  'accepted',
  'progressed',
  'asked',
  'resolved',
  'concluded',
  'told',
  'rejected',
  'sentBack',
  'transferred',
  'reopened',
  'verifyFailed',
  'supervised',
  'supervisionReplied',
  'supervisionAccepted',
] as const satisfies readonly CaseEventKind[]

/** What figures need of an event. */
export interface CountedEvent {
  readonly kind: CaseEventKind
  readonly at: Instant
  readonly by: Actor['kind']
  readonly from: CaseStatus | null
  /** Whether somebody else was responsible from it on, or the first. */
  readonly assigns: boolean
  /** Until when accepting and answering it is in time, where the event set a clock. */
  readonly acceptBy: Instant | null
  readonly dueAt: Instant | null
  /** Until when a 督办 order waits for its reply. */
  readonly replyBy: Instant | null
}

/** What figures need of a case: no words, and nobody's name. */
export interface MonthFact {
  /** Codes of the nodes that it counts for, from the top one down. */
  readonly path: readonly string[]
  readonly createdAt: Instant
  readonly channel: Channel
  readonly categoryId: string
  /** Where it is, or was before it went to the archive. */
  readonly status: CaseStatus
  /** Registered by who keeps it: nobody routed it. */
  readonly keptBySelf: boolean
  readonly dueAt: Instant
  readonly answeredAt: Instant | null
  readonly policyId: string
  readonly policyVersion: number
  /** null while no clock runs. */
  readonly yellowAt: Instant | null
  /** What the reporter thinks: their own rating counts more than what they said to somebody (as in the registers). */
  readonly view: Rating | null
  readonly events: readonly CountedEvent[]
}

/** A case as figures see it; what the database makes of the same case is asked for in month-facts.ts. */
export const monthFactOf = (current: Case): MonthFact => ({
  path: placeSeen(current),
  createdAt: current.createdAt,
  channel: current.channel,
  categoryId: current.categoryId,
  status: current.status === 'archived' ? (current.events.at(-1)?.from ?? 'closed') : current.status,
  keptBySelf: current.route.duty === 'self',
  dueAt: current.deadline.dueAt,
  answeredAt: current.deadline.answeredAt,
  policyId: current.deadline.policyId,
  policyVersion: current.deadline.policyVersion,
  yellowAt: current.yellowAt,
  view: current.rating?.value ?? current.feedback?.view ?? null,
  events: current.events.filter(event => countedKinds.some(kind => kind === event.kind)).map(countedEventOf),
})

const countedEventOf = ({ kind, at, actor, from, assignee, deadline, supervision }: CaseEvent): CountedEvent => ({
  kind,
  at,
  by: actor.kind,
  from,
  assigns: assignee !== undefined,
  acceptBy: deadline?.acceptBy ?? null,
  dueAt: deadline?.dueAt ?? null,
  replyBy: supervision?.replyBy ?? null,
})
