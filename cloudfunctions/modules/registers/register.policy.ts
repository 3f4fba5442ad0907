import type { registerActions } from '@shared/registers/actions'
import type { Policy } from '../../platform/authority'

export const registerPolicy: Policy<keyof typeof registerActions> = {
  choices: {
    grants: ['station@scope', 'supervisor@scope', 'admin@scope'],
    because: 'Whoever may keep a register must find the place it is for.',
  },
  archive: {
    grants: ['station@scope', 'supervisor@scope', 'admin@scope'],
    because: 'The archive belongs to the desk of the place and to those who supervise or administrate it.',
  },
  export: {
    grants: ['station@scope', 'supervisor@scope', 'admin@scope'],
    because: 'A register names staff and never a reporter; who wrote it out is logged.',
  },
}
