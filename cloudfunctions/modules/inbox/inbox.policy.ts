import type { inboxActions } from '@shared/inbox/actions'
import type { Policy } from '../../platform/authority'

const own = { grants: ['signedIn'], because: 'Touches only messages that wait for the caller.' } as const

export const inboxPolicy: Policy<keyof typeof inboxActions> = { poll: own, list: own, markRead: own }
