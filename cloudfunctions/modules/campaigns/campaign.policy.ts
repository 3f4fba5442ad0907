import type { campaignActions } from '@shared/campaigns/actions'
import type { Policy } from '../../platform/authority'

/** Customers act for themselves only: who claims is who calls. */
export const campaignPolicy: Policy<keyof typeof campaignActions> = {
  list: {
    grants: ['signedIn'],
    because: 'What is published is for everybody of the place; nobody need say who they are.',
  },
  view: { grants: ['signedIn'], because: 'Prizes, quantities, dates and terms are public facts.' },
  claim: {
    grants: ['signedIn'],
    because: 'Everybody may claim for themselves what a published campaign gives them, within its limits.',
  },
  mine: { grants: ['signedIn'], because: 'Everybody sees what they claimed themselves.' },
  voucher: { grants: ['signedIn'], because: 'Only who claimed it is shown its code; claims of others are not there.' },
  giveBack: { grants: ['signedIn'], because: 'Only who claimed it may let it go; claims of others are not there.' },
}
