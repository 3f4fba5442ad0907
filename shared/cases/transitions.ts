import { type Actor, type CaseEventKind, type CaseStatus, openStatuses, type Rating } from './case'

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

/**
 * The lifecycle of a case (product.md B.7): 登记 → 派遣 → 受理 → 处置 → 反馈 → 结案, with its returns. Every allowed move is a
 * row here and nowhere else; who exactly among staff may make it is the policy's question.
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
    from: ['handling', 'waiting'],
    to: 'same',
    by: ['staff'],
    because: 'Work may go on while the reporter is asked; the clock stays paused.',
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
    event: 'resolved',
    from: ['handling', 'waiting'],
    to: 'answered',
    by: ['staff'],
    because: 'The reporter may never answer the question; what was found out another way is still an answer.',
  },
  { event: 'sentBack', from: ['dispatched', 'handling'], to: 'sentBack', by: ['staff'] },
  { event: 'transferred', from: ['dispatched', 'handling', 'sentBack'], to: 'dispatched', by: ['staff'] },
  {
    event: 'transferred',
    from: ['waiting'],
    to: 'waiting',
    by: ['staff'],
    because: 'The question stays open and its answer goes to whoever is responsible then.',
  },
  {
    event: 'contactRevealed',
    from: [...openStatuses, 'answered'],
    to: 'same',
    by: ['staff'],
    because: 'Also after the answer: telling the result by phone is part of it. Not once closed.',
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
    from: ['answered', 'closed'],
    to: 'dispatched',
    by: ['reporter'],
    because: 'What was fine at first may break again within the 15 days.',
  },
  {
    event: 'closed',
    from: ['answered'],
    to: 'closed',
    by: ['system'],
    because: 'Fifteen days without a word, or nobody who could rate (found by the worker).',
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
