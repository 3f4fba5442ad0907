import type { Case } from './case'
import type { NewEvent } from './case-event'
import { errandAfter } from './errand'

/** What an event does beyond status, responsibility, clock and photos. */
export function effectOf(event: NewEvent, current: Case): Partial<Case> {
  const said = event.note ?? ''
  const by = event.actor.kind === 'staff' ? event.actor : { personId: '', name: '' }
  switch (event.kind) {
    case 'asked':
      return { openQuestion: { text: said, askedAt: event.at, byName: by.name } }
    case 'askAnswered':
      return { openQuestion: null }
    case 'askLapsed':
      return { openQuestion: null }
    case 'resolved':
    case 'concluded':
      return {
        reply: { text: said, at: event.at, personId: by.personId, personName: by.name },
        reopenUntil: event.reopenUntil ?? null,
        openQuestion: null,
        feedback: event.feedback ?? null,
        extension: null,
      }
    case 'told':
      return { feedback: event.feedback ?? null, reopenUntil: event.reopenUntil ?? current.reopenUntil }
    case 'sentBack':
      return { sendBackCount: current.sendBackCount + 1 }
    case 'submittedForDecision':
    case 'decided':
      return { decision: event.decision ?? null }
    case 'coHandlerAdded':
    case 'urgentUnread':
      return { coHandlers: event.coHandler ? [...current.coHandlers, event.coHandler] : current.coHandlers }
    case 'coHandlerRemoved':
      return { coHandlers: current.coHandlers.filter(each => each.personId !== event.coHandler?.personId) }
    case 'extensionAsked':
      return { extension: event.extension ?? null }
    case 'extensionApproved':
    case 'extensionRefused':
      return { extension: null }
    case 'recategorised':
      return {
        categoryId: event.categoryId ?? current.categoryId,
        errand: event.errand === undefined ? current.errand : event.errand,
      }
    case 'markedUrgent':
      return { urgent: true }
    case 'joined':
      return { followerCount: current.followerCount + (event.followers ?? 1) }
    case 'left':
      return { followerCount: Math.max(0, current.followerCount - (event.followers ?? 1)) }
    case 'grouped':
      return { commonProblemId: event.commonProblemId ?? null }
    case 'ungrouped':
      return { commonProblemId: null }
    case 'merged':
      return { mergedInto: event.mergedInto ?? null, openQuestion: null, extension: null }
    case 'withdrawn':
    case 'rejected':
      return { reopenUntil: event.reopenUntil ?? null, openQuestion: null, extension: null }
    case 'errandRecorded':
      return { errand: errandAfter(current.errand, event) }
    case 'rated':
      return { rating: event.rating ? { value: event.rating, comment: event.note, at: event.at } : null }
    case 'reopened':
      return startedAnew
    case 'verified':
      return { verification: event.verification ?? null }
    case 'verifyFailed':
      return { ...startedAnew, verification: event.verification ?? null }
    case 'supervised':
    case 'supervisionReplied':
    case 'supervisionAccepted':
    case 'supervisionReturned':
      return { supervision: event.supervision ?? null }
    default:
      return {}
  }
}

/** Handled again: what was answered, felt and checked belongs to the log only. */
const startedAnew: Partial<Case> = {
  reply: null,
  rating: null,
  reopenUntil: null,
  openQuestion: null,
  feedback: null,
  verification: null,
}
