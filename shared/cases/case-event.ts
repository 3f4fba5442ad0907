import * as z from 'zod/mini'
import type { Assignee } from './assignee'
import type { CaseDeadline } from './case-deadline'
import type {
  CoHandler,
  Decision,
  Errand,
  ErrandStep,
  Feedback,
  LadderPlace,
  MergedInto,
  PendingExtension,
  Rating,
  Supervision,
  Verification,
} from './case-parts'
import type { CasePhoto } from './case-photo'
import type { CaseStatus } from './case-status'
import type { ContentChange } from './held-content'

/** What an event did. Events are appended, never edited; replaying them gives the stored state. */
export const caseEventKinds = [
  'registered',
  'dispatched',
  'accepted',
  'progressed',
  'photosAdded',
  'asked',
  'askAnswered',
  'supplemented',
  'askLapsed',
  'resolved',
  'concluded',
  'told',
  'sentBack',
  'transferred',
  'escalated',
  'submittedForDecision',
  'decided',
  'coHandlerAdded',
  'coHandlerRemoved',
  'extensionAsked',
  'extensionApproved',
  'extensionRefused',
  'recategorised',
  'recomputed',
  'markedUrgent',
  'urgentUnread',
  'contactRevealed',
  'joined',
  'left',
  'grouped',
  'ungrouped',
  'merged',
  'withdrawn',
  'rejected',
  'errandRecorded',
  'rated',
  'reopened',
  'verified',
  'verifyFailed',
  'acceptLate',
  'shareLate',
  'departmentLate',
  'turnedYellow',
  'turnedRed',
  'climbed',
  'supervised',
  'supervisionReplied',
  'supervisionAccepted',
  'supervisionReturned',
  'supervisionReplyLate',
  'supervisionVerdictLate',
  'materialsHeld',
  'contentPassed',
  'contentHeld',
  'contentReleased',
  'contentBlocked',
  'closed',
  'archived',
] as const
export const caseEventKind = z.enum(caseEventKinds)
export type CaseEventKind = z.output<typeof caseEventKind>

/** Who did it. A `neighbour` joined somebody else's case; who that is stands apart, in `caseFollows`. */
export type Actor =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'neighbour' }
  | { readonly kind: 'staff'; readonly personId: string; readonly name: string }
  | { readonly kind: 'system' }

export interface CaseEvent extends ContentChange {
  /** The request id of the client's act (or a derived id): the same act twice is the same event. */
  readonly id: string
  readonly kind: CaseEventKind
  readonly at: number
  readonly actor: Actor
  readonly from: CaseStatus | null
  readonly to: CaseStatus
  /** Why, or what was said: shown as "原因：…" or as the text of the event. Never personal data of the reporter. */
  readonly note: string | null
  /** Who is responsible from this event on, when it changed that. */
  readonly assignee?: Assignee
  readonly photos?: readonly CasePhoto[]
  readonly rating?: Rating
  /** The clock as this event left it, when it started, paused, resumed, moved or stopped it. */
  readonly deadline?: CaseDeadline
  /** Until when the reporter may have it handled again; comes with the answer or the refusal. */
  readonly reopenUntil?: number | null
  /** Where on the problem ladder it is from this event on. */
  readonly ladder?: LadderPlace
  readonly coHandler?: CoHandler
  readonly extension?: PendingExtension
  readonly categoryId?: string
  readonly decision?: Decision
  readonly feedback?: Feedback
  readonly verification?: Verification
  readonly mergedInto?: MergedInto
  readonly commonProblemId?: string
  readonly supervision?: Supervision
  /** The papers it needs from this event on; null when it is no errand any more. */
  readonly errand?: Errand | null
  readonly errandStep?: ErrandStep
  /** How many neighbours joined or left with it; 1 when left out. */
  readonly followers?: number
  /** The case whose reporter and followers came with it, when another case was merged into this one. */
  readonly mergedFrom?: MergedInto
  /** For what climbed: the level of the ladder that was told. */
  readonly level?: number
}

/** An event before it met the case; where it leads is the table's to say. */
export type NewEvent = Omit<CaseEvent, 'from' | 'to'>
