import type { hotlineActions } from '@shared/hotline/actions'
import type { Policy } from '../../platform/authority'

export const hotlinePolicy: Policy<keyof typeof hotlineActions> = {
  enter: {
    grants: ['station@any'],
    because: 'Calls come in at the desks; whoever answers registers, whatever the place.',
  },
  register: { grants: ['station@any'], because: 'Lists only the calls that the desks of the caller took.' },
}
