import type { Case } from '@shared/cases/case'
import type { CaseEvent, CaseEventKind } from '@shared/cases/case-event'
import { categoryOf } from '@shared/cases/categories'
import type { InboxMessage, MessageKind } from '@shared/inbox/actions'
import { newMessage } from '../inbox/new-message'

/** What those who joined a case are told of it; the rest they read when they look. */
const newsOf: Partial<Record<CaseEventKind, MessageKind>> = {
  resolved: 'followedAnswered',
  concluded: 'followedAnswered',
  decided: 'followedDecided',
  extensionApproved: 'followedLater',
  reopened: 'followedAgain',
  verifyFailed: 'followedAgain',
  rejected: 'followedRejected',
  withdrawn: 'followedWithdrawn',
}

/**
 * The messages to everybody who follows a case about what has just happened to it, whichever act did it: one closure
 * answers everyone (product.md B.4). Named by its category, for its title is the first reporter's words.
 */
export function newsForFollowers(before: Case, next: Case): readonly InboxMessage[] {
  if (next.followerCount === 0) return []
  const title = categoryOf(next.categoryId)?.name ?? ''
  return next.events.slice(before.events.length).flatMap(event => {
    const kind = newsOf[event.kind]
    if (!kind) return []
    const notice = { kind, caseId: next._id, title, actorName: staffName(event), at: event.at, eventId: event.id }
    return [newMessage(notice, { followersOf: next._id })]
  })
}

const staffName = ({ actor }: CaseEvent): string => (actor.kind === 'staff' ? actor.name : '')
