import type { Assignee } from '../cases/assignee'
import { type CaseStatus, isOpen } from '../cases/case-status'
import type { MessageKind } from '../inbox/actions'
import type { PushTemplate } from './push-template'

/** How a message of the inbox is pushed to a phone, and how long that makes sense. */
export interface PushPlan {
  readonly template: PushTemplate
  /** Also at night. */
  readonly urgent?: boolean
  /** The station's group hears of it too, without personal data. */
  readonly group?: boolean
  /**
   * As long as the receiver is to take the case on (`mine`), nobody has (`untaken`), it has not ended (`open`) or waits for
   * the reporter (`asked`); left out: until it was read.
   */
  readonly while?: 'mine' | 'untaken' | 'open' | 'asked'
}

const task: PushPlan = { template: 'caseAssigned', while: 'mine' }
const forMe: PushPlan = { template: 'caseChanged', while: 'open' }
const late: PushPlan = { template: 'caseOverdue', while: 'open' }
const order: PushPlan = { template: 'caseChanged' }
const answer: PushPlan = { template: 'caseAnswered' }
const unread: PushPlan = { template: 'caseUnread', urgent: true, while: 'open' }

/**
 * What is pushed beside standing in the inbox: what somebody has to do, and the answers that a reporter waits for. News on the
 * way are for those who look, and a consent of a reporter is one message (product.md D.1).
 */
const plans: Partial<Record<MessageKind, PushPlan>> = {
  caseAssigned: task,
  caseTransferred: task,
  caseSentBack: task,
  caseReopened: task,
  caseEscalatedToYou: task,
  decisionToCarryOut: task,
  caseNotDone: task,
  caseUrgent: { template: 'caseUrgent', urgent: true, group: true, while: 'open' },
  urgentUnread: unread,
  urgentUnreadBelow: unread,
  decisionAsked: forMe,
  helpAsked: forMe,
  tellReporter: forMe,
  tellExtension: forMe,
  tellRejection: order,
  extensionAsked: forMe,
  reporterAnswered: forMe,
  reporterAdded: forMe,
  problemSubmitted: order,
  problemDecided: order,
  acceptLate: { ...late, while: 'untaken' },
  acceptLateBelow: { ...late, while: 'untaken' },
  shareLate: late,
  departmentLate: late,
  turnedYellow: late,
  turnedRed: { ...late, group: true },
  turnedRedBelow: late,
  climbed: late,
  supervised: order,
  supervisionReturned: order,
  supervisionReplied: order,
  supervisionReplyLate: order,
  materialsHeld: order,
  sweepStopped: order,
  sweepRuns: order,
  workerAsked: { template: 'askReporter', while: 'asked' },
  caseAnswered: answer,
  caseRejected: answer,
}

/** null: it stands in the inbox only. */
export const pushPlanOf = (kind: MessageKind): PushPlan | null => plans[kind] ?? null

/** What waits for the morning when it comes at night. */
export const restingKinds: readonly MessageKind[] = Object.entries(plans).flatMap(([kind, plan]) =>
  plan.urgent ? [] : [kind as MessageKind],
)

/** Whether a message to this person still asks for something, as its case stands; `current` is null when it is about none. */
export function isStillWorth(
  { while: until }: PushPlan,
  current: { readonly status: CaseStatus; readonly assignee: Assignee } | null,
  personId: string,
): boolean {
  if (!current) return true
  const { status, assignee } = current
  const isUntaken = status === 'dispatched' || status === 'sentBack'
  switch (until) {
    case undefined:
      return true
    case 'asked':
      return status === 'waiting'
    case 'open':
      return isOpen(status)
    case 'untaken':
      return isUntaken
    case 'mine':
      return isUntaken && (assignee.kind === 'desk' || assignee.id === personId)
  }
}
