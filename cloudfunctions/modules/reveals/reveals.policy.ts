import type { revealActions } from '@shared/reveals/actions'
import type { Policy } from '../../platform/authority'

export const revealPolicy: Policy<keyof typeof revealActions> = {
  list: {
    grants: ['supervisor@scope'],
    because:
      'Who supervises a place sees to it that phones are looked at for a reason; they see each of these cases anyway.',
  },
  mine: { grants: ['signedIn'], because: 'Everybody may know who looked at the phone they left.' },
}
