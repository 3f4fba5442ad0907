import type { blockActions } from '@shared/limits/block-actions'
import type { Policy } from '../../platform/authority'

export const blockPolicy: Policy<keyof typeof blockActions> = {
  block: {
    grants: ['station@scope', 'admin@scope'],
    because: 'A desk answers for what is reported in its place; workers do not shut out their own residents.',
  },
  lift: { grants: ['station@scope', 'admin@scope'], because: 'Who may block may also end it.' },
  decideAppeal: {
    grants: ['station@scope', 'admin@scope'],
    because: 'The level above who blocked decides, and never the same person.',
  },
  list: {
    grants: ['station@scope', 'supervisor@scope', 'admin@scope'],
    because: 'Shutting somebody out is seen by everybody who answers for the place.',
  },
  mine: { grants: ['signedIn'], because: 'Everybody may know why they cannot report.' },
  appeal: {
    grants: ['signedIn'],
    because: 'The blocked person alone may object; whose block it is, is checked by its hash.',
  },
}
