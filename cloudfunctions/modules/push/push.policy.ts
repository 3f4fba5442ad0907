import type { pushActions } from '@shared/push/actions'
import type { Policy } from '../../platform/authority'

const own = { grants: ['signedIn'], because: 'Concerns only messages to the caller.' } as const

export const pushPolicy: Policy<keyof typeof pushActions> = {
  offer: own,
  consents: own,
  mine: own,
  bind: own,
  tryOut: own,
  unreached: {
    grants: ['admin@scope', 'station@scope'],
    because: 'Who runs a place, or its deployment, sees to it that its people are reached; not what they were told.',
  },
}
