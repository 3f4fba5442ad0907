import type { problemActions } from '@shared/problems/actions'
import type { Policy } from '../../platform/authority'

const keepers = ['station@scope'] as const
const because = 'A common problem is kept by the station of the place; the desks above it see and help.'

export const problemPolicy: Policy<keyof typeof problemActions> = {
  list: { grants: ['station@any'], because: 'Lists only what the desks of the caller, or those below, keep.' },
  get: { grants: keepers, because },
  create: { grants: keepers, because: 'Every case in it must lie in the place of one desk of the caller.' },
  add: { grants: keepers, because },
  remove: { grants: keepers, because },
  submit: { grants: keepers, because },
  decide: {
    grants: keepers,
    because: 'The place is here that of the desk it was submitted to: that desk, or one above.',
  },
  answer: { grants: keepers, because: 'Whoever keeps the problem answers everybody it concerns, in one voice.' },
}
