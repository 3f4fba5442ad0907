import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, pageEnd, requestId } from '../kernel/fields'

export const messageKind = z.enum([
  'caseAssigned',
  'caseUrgent',
  'urgentUnread',
  'urgentUnreadBelow',
  'caseTransferred',
  'caseSentBack',
  'reporterAnswered',
  'reporterAdded',
  'caseReopened',
  'caseRated',
  'caseAccepted',
  'workerAsked',
  'workerProgress',
  'caseAnswered',
  'caseTakenOver',
  'caseEscalatedToYou',
  'caseEscalated',
  'decisionAsked',
  'decisionSubmitted',
  'decisionToCarryOut',
  'decisionMade',
  'helpAsked',
  'helpEnded',
  'caseWithdrawn',
  'caseRejected',
  'caseRejectedByOther',
  'tellRejection',
  'tellReporter',
  'reporterTold',
  'caseNotDone',
  'caseDoneAgain',
  'extensionAsked',
  'extensionApproved',
  'extensionRefused',
  'deadlineExtended',
  'deadlineKept',
  'tellExtension',
  'deadlineMoved',
  'caseRecategorised',
  'dueDayMoved',
  'acceptLate',
  'acceptLateBelow',
  'shareLate',
  'shareLateBelow',
  'departmentLate',
  'departmentLateBelow',
  'turnedYellow',
  'turnedRed',
  'turnedRedBelow',
  'climbed',
  'askLapsed',
  'sweepStopped',
  'sweepRuns',
  'answerMissed',
  'supervised',
  'supervisedBelow',
  'supervisionReplied',
  'supervisionReplyLate',
  'supervisionVerdictLate',
  'supervisionAccepted',
  'supervisionReturned',
  'followedAnswered',
  'followedDecided',
  'followedLater',
  'followedAgain',
  'followedRejected',
  'followedWithdrawn',
  'caseMerged',
  'caseMergedByOther',
  'materialsHeld',
  'errandReceipt',
  'contentToLookAt',
  'contentReleased',
  'contentBlocked',
  'problemSubmitted',
  'problemDecided',
  'invitationAccepted',
  'invitationTriedAgain',
  'handOver',
])
export type MessageKind = z.output<typeof messageKind>

/** Stored document of `inbox`; `_id` is derived from the event and the receiver, so a retry cannot send twice. */
export interface InboxMessage {
  readonly _id: string
  readonly personId: string
  readonly kind: MessageKind
  /** null: about no case. */
  readonly caseId: string | null
  /** First words of the case, already free of personal data. */
  readonly title: string
  readonly actorName: string
  readonly at: number
  readonly readAt: number | null
  /** Since when a push beside it waits to be queued; null: none does (docs/adr/0010). */
  readonly pushAt: number | null
}

export const inboxItem = z.object({
  id,
  kind: messageKind,
  caseId: z.nullable(id),
  title: z.string(),
  actorName: z.string(),
  at: instant,
  read: z.boolean(),
})
export type InboxItem = z.output<typeof inboxItem>

/** The cheap call counts no further; a badge says "99+" long before. */
export const mostUnreadCounted = 100

/** Contract of the cloud function `inbox`. */
export const inboxActions = defineActions('inbox', {
  poll: action({
    summary:
      'The cheap call that open screens repeat: how many are unread (at most 100), and when the newest of them came.',
    input: z.object({}),
    output: z.object({
      unread: z.int(),
      newestAt: z.nullable(instant),
      /** For administrators only: since when nothing that falls due is told any more. */
      sweepStoppedAt: z.optional(instant),
    }),
    errors: [],
    writes: false,
  }),
  list: action({
    summary: 'Messages of the caller, newest first, a page of 30.',
    input: z.object({ after: z.optional(pageEnd) }),
    output: z.object({ items: z.array(inboxItem), next: z.nullable(pageEnd) }),
    errors: [],
    writes: false,
  }),
  markRead: action({
    summary: 'Marks messages of the caller as read: the named ones, those of one case, or all up to an instant.',
    input: z.object({
      requestId,
      ids: z.optional(z.array(id).check(z.maxLength(50))),
      caseId: z.optional(id),
      upTo: z.optional(instant),
    }),
    output: z.object({ unread: z.int() }),
    errors: [],
    writes: true,
  }),
})
