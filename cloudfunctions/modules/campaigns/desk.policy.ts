import type { campaignDeskActions } from '@shared/campaigns/desk-actions'
import type { Policy } from '../../platform/authority'

const organisers = ['organiser@scope'] as const
const running = 'Who organises campaigns for the place runs them; every step is in their history.'

/** The place is that of the campaign or outlet. */
export const campaignDeskPolicy: Policy<keyof typeof campaignDeskActions> = {
  outlets: {
    grants: ['organiser@scope', 'leader@scope', 'station@scope', 'admin@scope'],
    because: 'Addresses are public; who redeems there is known to who organises, leads or administrates the place.',
  },
  outletStaff: {
    grants: ['organiser@scope', 'admin@scope'],
    because: 'Who says who redeems at an outlet has to find them; names only, without their phones.',
  },
  saveOutlet: {
    grants: ['organiser@scope', 'admin@scope'],
    because: 'An outlet gives out gifts: only who answers for campaigns there says where, when and by whom.',
  },
  list: {
    grants: ['organiser@any', 'leader@any', 'admin@any'],
    because: 'Lists only campaigns of the places of the caller, or below.',
  },
  get: {
    grants: ['organiser@scope', 'leader@scope', 'admin@scope'],
    because: 'Drafts and budgets are for who makes them and who approves them.',
  },
  create: { grants: organisers, because: running },
  save: { grants: organisers, because: running },
  submit: { grants: organisers, because: running },
  decide: {
    grants: ['leader@scope', 'admin@scope'],
    because: 'Who leads or administrates the place vouches for it; whoever wrote it is refused, whatever their roles.',
  },
  publish: { grants: organisers, because: running },
  pause: {
    grants: ['organiser@scope', 'leader@scope', 'admin@scope'],
    because: 'Something may be wrong, so everybody who answers for it can stop it.',
  },
  resume: { grants: organisers, because: running },
  end: { grants: organisers, because: running },
  supply: { grants: organisers, because: running },
  rules: {
    grants: ['organiser@any', 'leader@any', 'admin@any'],
    because: 'Who makes or approves campaigns has to know what may run.',
  },
  setRules: {
    grants: ['admin@scope'],
    because: 'An administrator over everything answers for what a deployment may give out.',
  },
}
