import type { InboxItem, MessageKind } from '@shared/inbox/actions'
import { type Instant, localDateOf } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { inboxWords, messageWords } from '@shared/messages/inbox'

export interface MessageRow {
  readonly id: string
  /** null: there is nothing to open. */
  readonly caseId: string | null
  /** Which page tells more: messages to a reporter open the reporter's page. */
  readonly side: 'worker' | 'resident' | 'follower' | 'problem'
  readonly title: string
  readonly detail: string
  readonly when: string
  readonly read: boolean
}

export interface MessageGroup {
  readonly title: string
  readonly rows: readonly MessageRow[]
}

const toReporter: ReadonlySet<MessageKind> = new Set([
  'caseAccepted',
  'workerAsked',
  'workerProgress',
  'caseAnswered',
  'caseEscalated',
  'decisionSubmitted',
  'decisionMade',
  'caseRejected',
  'caseMerged',
  'errandReceipt',
  'deadlineExtended',
  'deadlineKept',
  'deadlineMoved',
  'answerMissed',
  'contentBlocked',
])

const toFollower: ReadonlySet<MessageKind> = new Set([
  'followedAnswered',
  'followedDecided',
  'followedLater',
  'followedAgain',
  'followedRejected',
  'followedWithdrawn',
])
const aboutProblem: ReadonlySet<MessageKind> = new Set(['problemSubmitted', 'problemDecided'])

function sideOf(kind: MessageKind): MessageRow['side'] {
  if (toFollower.has(kind)) return 'follower'
  if (aboutProblem.has(kind)) return 'problem'
  return toReporter.has(kind) ? 'resident' : 'worker'
}

/** Messages as they came (newest first), those of today apart. */
export function groupMessages(items: readonly InboxItem[], now: Instant): readonly MessageGroup[] {
  const today = localDateOf(now)
  const isToday = (item: InboxItem) => localDateOf(item.at) === today
  return [
    { title: inboxWords.today, rows: items.filter(isToday).map(item => rowOf(item, now)) },
    { title: inboxWords.earlier, rows: items.filter(item => !isToday(item)).map(item => rowOf(item, now)) },
  ].filter(group => group.rows.length > 0)
}

const rowOf = (item: InboxItem, now: Instant): MessageRow => ({
  id: item.id,
  caseId: item.caseId,
  side: sideOf(item.kind),
  title: messageWords[item.kind](item.actorName),
  detail: item.title,
  when: sayInstant(item.at, now),
  read: item.read,
})
