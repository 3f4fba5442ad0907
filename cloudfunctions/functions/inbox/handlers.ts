import type { inboxActions } from '@shared/inbox/actions'
import { listInbox } from '../../modules/inbox/list-inbox'
import { markRead } from '../../modules/inbox/mark-read'
import { pollInbox } from '../../modules/inbox/poll-inbox'
import type { Handlers } from '../../platform/create-function'

export const inboxHandlers: Handlers<typeof inboxActions> = { poll: pollInbox, list: listInbox, markRead }
