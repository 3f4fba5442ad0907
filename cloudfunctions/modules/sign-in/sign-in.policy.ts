import type { signInActions } from '@shared/people/sign-in-actions'
import type { Grant, Policy } from '../../platform/authority'

const staff: readonly Grant[] = [
  'worker@any',
  'leader@any',
  'station@any',
  'handler@any',
  'supervisor@any',
  'outlet_staff@any',
  'organiser@any',
  'admin@any',
]

export const signInPolicy: Policy<keyof typeof signInActions> = {
  begin: { grants: ['signedIn'], because: 'A browser that nobody has signed in yet asks.' },
  poll: { grants: ['signedIn'], because: 'Answers only the browser that began, with its nonce.' },
  collect: { grants: ['signedIn'], because: 'Answers only the browser that began, with its nonce.' },
  look: { grants: staff, because: 'Only staff work at a console; residents need none.' },
  confirm: { grants: staff, because: 'Only staff work at a console; a console lets no other one in.' },
  sessions: { grants: ['signedIn'], because: 'Lists only the computers of the caller.' },
  signOut: { grants: ['signedIn'], because: 'Ends only sessions of the caller.' },
  firstAdmin: { grants: ['signedIn'], because: 'The token proves that who deployed this chose the caller.' },
  sendPhoneCode: { grants: ['signedIn'], because: 'Everybody may prove their own phone; sending is limited.' },
  checkPhone: { grants: ['signedIn'], because: 'Whoever reads the code holds the phone.' },
}
