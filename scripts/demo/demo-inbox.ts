import { reporterName } from '../../cloudfunctions/modules/cases/case.notices'
import type { Receiver } from '../../cloudfunctions/modules/inbox/inbox.receiver'
import { newMessage } from '../../cloudfunctions/modules/inbox/new-message'
import type { Assignee } from '../../shared/cases/assignee'
import type { Case } from '../../shared/cases/case'
import type { CaseEvent } from '../../shared/cases/case-event'
import type { InboxMessage, MessageKind } from '../../shared/inbox/actions'

/** Which messages an event causes, to the one who is responsible then or to the reporter. */
const told: Partial<Record<CaseEvent['kind'], { readonly kind: MessageKind; readonly to: 'assignee' | 'reporter' }>> = {
  dispatched: { kind: 'caseAssigned', to: 'assignee' },
  sentBack: { kind: 'caseSentBack', to: 'assignee' },
  transferred: { kind: 'caseTransferred', to: 'assignee' },
  accepted: { kind: 'caseAccepted', to: 'reporter' },
  progressed: { kind: 'workerProgress', to: 'reporter' },
  asked: { kind: 'workerAsked', to: 'reporter' },
  resolved: { kind: 'caseAnswered', to: 'reporter' },
}

export interface InboxOf {
  readonly reporter: Receiver
  readonly peopleAtDesk: (orgCode: string) => readonly string[]
}

/**
 * The messages that a case still under way has caused. The last one to each side is unread, unless they have acted on
 * it; what came before has been read.
 */
export function messagesOf(current: Case, { reporter, peopleAtDesk }: InboxOf): InboxMessage[] {
  const receiversOf = ({ kind, id }: Assignee): readonly Receiver[] =>
    kind === 'person' ? [{ personId: id }] : peopleAtDesk(id).map(personId => ({ personId }))
  const notices = current.events.flatMap(event => {
    const what = told[event.kind]
    return what ? [{ ...what, event }] : []
  })
  return notices.flatMap(({ kind, to, event }) => {
    const last = notices.findLast(each => each.to === to)?.event === event
    const actedOn = to === 'assignee' && current.status !== 'dispatched' && current.status !== 'sentBack'
    const receivers = to === 'reporter' ? [reporter] : receiversOf(event.assignee ?? current.assignee)
    const notice = {
      kind,
      caseId: current._id,
      title: current.title,
      actorName: event.actor.kind === 'staff' ? event.actor.name : reporterName(current),
      at: event.at,
      eventId: event.id,
    }
    return receivers.map(receiver => ({
      ...newMessage(notice, receiver),
      readAt: last && !actedOn ? null : event.at + 600_000,
      pushAt: null,
    }))
  })
}
