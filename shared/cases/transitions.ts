import type { Actor, CaseEventKind } from './case-event'
import type { Rating } from './case-parts'
import { type CaseStatus, openStatuses } from './case-status'

/** One edge of the lifecycle: what may happen to a case in which states, by whom, and where it leads. */
export interface Transition {
  readonly event: CaseEventKind
  /** `null`: there is no case yet. */
  readonly from: readonly (CaseStatus | null)[]
  readonly to: CaseStatus | 'same'
  readonly by: readonly Actor['kind'][]
  /** Only for these ratings. */
  readonly rated?: readonly Rating[]
  /** Why this edge exists, where it is not obvious. */
  readonly because?: string
}

const working = ['dispatched', 'handling', 'sentBack'] as const
const solvable = ['handling', 'waiting'] as const
const ended = ['closed', 'withdrawn', 'rejected', 'merged'] as const
const unarchived = [...openStatuses, 'answered', ...ended] as const

/**
 * The lifecycle of a case (product.md B.7): 登记 → 派遣 → 受理 → 处置 → 反馈 → 核查 → 结案 → 归档, with its returns. Every allowed
 * move is a row here and nowhere else; who exactly among staff may make it is the policy's question.
 */
export const transitions: readonly Transition[] = [
  {
    event: 'registered',
    from: [null],
    to: 'dispatched',
    by: ['reporter', 'staff'],
    because: 'Routing happens in the same breath and always finds somebody, so no case is ever without a responsible.',
  },
  { event: 'dispatched', from: ['dispatched'], to: 'same', by: ['system'] },
  {
    event: 'accepted',
    from: ['dispatched', 'sentBack'],
    to: 'handling',
    by: ['staff'],
    because: 'The desk may handle what was sent back to it instead of passing it on.',
  },
  {
    event: 'progressed',
    from: ['handling', 'waiting', 'deciding'],
    to: 'same',
    by: ['staff'],
    because: 'Work may go on while the reporter is asked or a desk decides; the clock is not touched by it.',
  },
  {
    event: 'photosAdded',
    from: openStatuses,
    to: 'same',
    by: ['staff'],
    because: 'A photo of "before" is often taken on the way, before anything is accepted.',
  },
  { event: 'asked', from: ['handling'], to: 'waiting', by: ['staff'] },
  { event: 'askAnswered', from: ['waiting'], to: 'handling', by: ['reporter'] },
  {
    event: 'askLapsed',
    from: ['waiting'],
    to: 'handling',
    by: ['system'],
    because: 'A question that nobody answers must not stop the clock for ever: five working days.',
  },
  {
    event: 'resolved',
    from: solvable,
    to: 'answered',
    by: ['staff'],
    because: 'The reporter may never answer the question; what was found out another way is still an answer.',
  },
  {
    event: 'concluded',
    from: solvable,
    to: 'telling',
    by: ['staff'],
    because: 'The reporter cannot read it here (phoned, met in person), so telling it is a task of its own (反馈).',
  },
  { event: 'told', from: ['telling'], to: 'answered', by: ['staff'] },
  {
    event: 'told',
    from: ['answered'],
    to: 'same',
    by: ['staff'],
    because: 'Many residents read nothing: a call after the answer is feedback too, and its view counts.',
  },
  { event: 'sentBack', from: ['dispatched', 'handling'], to: 'sentBack', by: ['staff'] },
  { event: 'transferred', from: working, to: 'dispatched', by: ['staff'] },
  {
    event: 'transferred',
    from: ['waiting', 'deciding', 'telling'],
    to: 'same',
    by: ['staff'],
    because: 'The question, the decision or the telling stays open and goes to whoever is responsible then.',
  },
  {
    event: 'escalated',
    from: working,
    to: 'dispatched',
    by: ['staff'],
    because: 'One rung up the ladder; the higher level accepts it like a new case, under the same clock.',
  },
  { event: 'submittedForDecision', from: ['handling'], to: 'deciding', by: ['staff'] },
  {
    event: 'decided',
    from: ['deciding'],
    to: 'dispatched',
    by: ['staff'],
    because: 'Somebody has to carry the decision out, and accepts it like a new case.',
  },
  { event: 'coHandlerAdded', from: ['dispatched', 'handling', 'waiting', 'sentBack'], to: 'same', by: ['staff'] },
  { event: 'coHandlerRemoved', from: openStatuses, to: 'same', by: ['staff'] },
  { event: 'extensionAsked', from: solvable, to: 'same', by: ['staff'] },
  {
    event: 'extensionApproved',
    from: openStatuses,
    to: 'same',
    by: ['staff'],
    because: 'It may have been handed on since it was asked for; the time belongs to the case, not to the person.',
  },
  { event: 'extensionRefused', from: openStatuses, to: 'same', by: ['staff'] },
  { event: 'recategorised', from: openStatuses, to: 'same', by: ['staff'] },
  {
    event: 'recomputed',
    from: openStatuses,
    to: 'same',
    by: ['system'],
    because: 'A holiday notice moved days that were counted; the promise says so instead of changing silently.',
  },
  { event: 'markedUrgent', from: openStatuses, to: 'same', by: ['staff'] },
  {
    event: 'supplemented',
    from: openStatuses,
    to: 'same',
    by: ['reporter'],
    because: 'What comes to mind later belongs to the same case, not into a second one.',
  },
  {
    event: 'urgentUnread',
    from: openStatuses,
    to: 'same',
    by: ['system'],
    because:
      'Whoever is responsible has not even looked at something urgent: the deputy helps, then the leader is told.',
  },
  {
    event: 'contactRevealed',
    from: [...openStatuses, 'answered'],
    to: 'same',
    by: ['staff'],
    because: 'Also after the answer: telling the result by phone is part of it. Not once closed.',
  },
  {
    event: 'joined',
    from: openStatuses,
    to: 'same',
    by: ['neighbour'],
    because: '我也遇到: following an open case instead of doubling it. What is answered is reported anew.',
  },
  {
    event: 'joined',
    from: openStatuses,
    to: 'same',
    by: ['staff'],
    because: 'Another case was merged into it and brings its reporter and its followers.',
  },
  { event: 'left', from: openStatuses, to: 'same', by: ['neighbour'] },
  { event: 'grouped', from: openStatuses, to: 'same', by: ['staff'] },
  { event: 'ungrouped', from: openStatuses, to: 'same', by: ['staff'] },
  { event: 'merged', from: [...working, 'waiting'], to: 'merged', by: ['staff'] },
  { event: 'withdrawn', from: [...working, 'waiting', 'deciding'], to: 'withdrawn', by: ['reporter'] },
  { event: 'rejected', from: working, to: 'rejected', by: ['staff'] },
  {
    event: 'errandRecorded',
    from: [...solvable, 'telling', 'answered', 'closed', 'withdrawn', 'rejected'],
    to: 'same',
    by: ['staff'],
    because: 'Papers that were handed over go back to the resident, however the errand ended.',
  },
  { event: 'rated', from: ['answered'], to: 'closed', by: ['reporter'], rated: ['satisfied', 'fair'] },
  {
    event: 'rated',
    from: ['answered'],
    to: 'same',
    by: ['reporter'],
    rated: ['unsatisfied'],
    because:
      'Being unsatisfied asks for nothing yet: the reporter may have it handled again until the 15 days are over.',
  },
  {
    event: 'reopened',
    from: ['answered', 'closed', 'rejected'],
    to: 'dispatched',
    by: ['reporter', 'staff'],
    because:
      'What was fine at first may break again within the 15 days; a refusal may be contested as long. Staff do it for a ' +
      'reporter who said so in person.',
  },
  { event: 'verified', from: ['answered'], to: 'closed', by: ['staff'] },
  {
    event: 'verified',
    from: ['closed'],
    to: 'same',
    by: ['staff'],
    because: 'A spot check after the end: what a worker found and solved alone is closed at once.',
  },
  { event: 'verifyFailed', from: ['answered', 'closed'], to: 'dispatched', by: ['staff'] },
  { event: 'acceptLate', from: ['dispatched', 'sentBack'], to: 'same', by: ['system'] },
  { event: 'shareLate', from: openStatuses, to: 'same', by: ['system'] },
  { event: 'departmentLate', from: openStatuses, to: 'same', by: ['system'] },
  { event: 'turnedYellow', from: openStatuses, to: 'same', by: ['system'] },
  { event: 'turnedRed', from: openStatuses, to: 'same', by: ['system'] },
  { event: 'climbed', from: openStatuses, to: 'same', by: ['system'] },
  { event: 'supervised', from: openStatuses, to: 'same', by: ['system', 'staff'] },
  {
    event: 'supervisionReplied',
    from: unarchived,
    to: 'same',
    by: ['staff'],
    because: 'However the case ended, the supervisor still waits for an answer: why it was late must be said.',
  },
  { event: 'supervisionAccepted', from: unarchived, to: 'same', by: ['staff'] },
  { event: 'supervisionReturned', from: unarchived, to: 'same', by: ['staff'] },
  { event: 'supervisionReplyLate', from: unarchived, to: 'same', by: ['system'] },
  { event: 'supervisionVerdictLate', from: unarchived, to: 'same', by: ['system'] },
  {
    event: 'materialsHeld',
    from: ended,
    to: 'same',
    by: ['system'],
    because: 'Papers of a resident are not forgotten here because their errand has ended.',
  },
  {
    event: 'contentPassed',
    from: unarchived,
    to: 'same',
    by: ['system'],
    because: 'The answer about a photo comes up to half an hour later, whatever happened to the case meanwhile.',
  },
  { event: 'contentHeld', from: unarchived, to: 'same', by: ['system'] },
  {
    event: 'contentReleased',
    from: unarchived,
    to: 'same',
    by: ['staff'],
    because: 'Also when the case has ended: it is not archived before somebody has looked.',
  },
  { event: 'contentBlocked', from: unarchived, to: 'same', by: ['staff'] },
  {
    event: 'closed',
    from: ['answered'],
    to: 'closed',
    by: ['system'],
    because: 'Fifteen days without a word, or nobody who could rate (found by the worker).',
  },
  {
    event: 'archived',
    from: ended,
    to: 'archived',
    by: ['system'],
    because:
      'Once nothing can reopen it any more, no papers are held, no 督办 order is open and no content is held. ' +
      'Nothing leads out of the archive.',
  },
]

/** The row that allows this event now, or undefined when none does. */
export function transitionFor(
  event: { readonly kind: CaseEventKind; readonly actor: Pick<Actor, 'kind'>; readonly rating?: Rating },
  from: CaseStatus | null,
): Transition | undefined {
  return transitions.find(
    row =>
      row.event === event.kind &&
      row.from.includes(from) &&
      row.by.includes(event.actor.kind) &&
      (!row.rated || (event.rating !== undefined && row.rated.includes(event.rating))),
  )
}

/** Whether a case in this state can meet such an event at all, whoever causes it. */
export const canHappen = (kind: CaseEventKind, from: CaseStatus): boolean =>
  transitions.some(row => row.event === kind && row.from.includes(from))
