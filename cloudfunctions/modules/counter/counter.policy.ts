import type { counterActions } from '@shared/campaigns/counter-actions'
import type { Policy } from '../../platform/authority'

const staff = ['outletStaff'] as const

/** The thing is an outlet; for `reverse` the place is that of the campaign. */
export const counterPolicy: Policy<keyof typeof counterActions> = {
  outlets: { grants: ['signedIn'], because: 'Lists only outlets that name the caller; to others the list is empty.' },
  look: { grants: staff, because: 'A code is shown to who gives out gifts at the outlet, within its hours.' },
  askSecond: { grants: staff, because: 'Who has the customer in front of them asks.' },
  asked: { grants: staff, because: 'Only a colleague of the same outlet can be the second person.' },
  agree: { grants: staff, because: 'Two people of the outlet vouch for a high tier; never one for both.' },
  redeem: {
    grants: staff,
    because: 'Who gave the gift into the hand of the customer says so, within the hours of the outlet.',
  },
  reverse: {
    grants: ['organiser@scope', 'leader@scope', 'admin@scope'],
    because: 'What stands in the register is taken back by who answers for the campaign, not by who entered it.',
  },
  today: { grants: staff, because: 'Who gives out gifts counts them at the end of the day.' },
}
