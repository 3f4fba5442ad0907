import type { neighbourActions } from '@shared/neighbours/actions'
import type { Policy } from '../../platform/authority'

/** Who follows a case decides what they see: each action looks for the caller's own follow. */
export const neighbourPolicy: Policy<keyof typeof neighbourActions> = {
  nearby: {
    grants: ['signedIn'],
    because: 'Only what everybody on the spot can see anyway: kind, building, day, state; no words, photos or names.',
  },
  join: {
    grants: ['signedIn'],
    because: 'Everybody may say 我也遇到 of what is open and public, but not of an own case.',
  },
  leave: { grants: ['signedIn'], because: 'Ends only what the caller follows.' },
  following: { grants: ['signedIn'], because: 'Lists only what the caller follows.' },
  followed: { grants: ['signedIn'], because: 'Shows only what the caller follows, without the first reporter.' },
}
