import { createHash } from 'node:crypto'
import type { InboxMessage, MessageKind } from '@shared/inbox/actions'
import { pushPlanOf } from '@shared/push/push-plan'
import { type Receiver, receiverKey } from './inbox.receiver'

/** What a message says, whoever gets it. */
export interface Notice {
  readonly kind: MessageKind
  /** null: about no case. */
  readonly caseId: string | null
  readonly title: string
  /** Who acted, as the receiver may know them: staff by name, a reporter masked. */
  readonly actorName: string
  readonly at: number
  /** The event that caused it. */
  readonly eventId: string
}

/** The message's id follows from case, event and receiver, so the same notice is never kept twice. */
export function newMessage({ eventId, ...notice }: Notice, receiver: Receiver): InboxMessage {
  const personId = receiverKey(receiver)
  const _id = createHash('sha256').update(`${notice.caseId} ${eventId} ${personId}`).digest('base64url').slice(0, 22)
  return { _id, personId, ...notice, readAt: null, pushAt: isPushed(notice, receiver) ? notice.at : null }
}

/** Who wants to stay unknown gets nothing pushed: an address of WeChat beside the case would undo the anonymity. */
const isPushed = ({ kind }: Pick<Notice, 'kind'>, receiver: Receiver): boolean =>
  'personId' in receiver && pushPlanOf(kind) !== null
