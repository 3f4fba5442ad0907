import type { peopleActions } from '@shared/people/actions'
import type { Policy } from '../../platform/authority'

export const peoplePolicy: Policy<keyof typeof peopleActions> = {
  me: { grants: ['signedIn'], because: 'Everybody may see their own record.' },
  consent: { grants: ['signedIn'], because: 'Everybody consents for themselves only.' },
  colleagues: {
    grants: ['worker@any', 'leader@any', 'station@any', 'handler@any'],
    because: 'Whoever handles cases must find who could take one over; nobody else needs the list.',
  },
}
