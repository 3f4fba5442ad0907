import type { staffActions } from '@shared/people/staff-actions'
import type { Policy } from '../../platform/authority'

/** The place of a person is where all of their roles are held: whoever decides over them stands above each. */
export const staffPolicy: Policy<keyof typeof staffActions> = {
  list: {
    grants: ['admin@scope', 'station@scope', 'leader@scope'],
    because: 'Those who run or lead a place must know who works there.',
  },
  add: {
    grants: ['admin@scope'],
    because: 'Who works where is recorded by administrators, for their own place and below it.',
  },
  places: { grants: ['admin@scope'], because: 'Who says where somebody works must find the place.' },
  setRoles: {
    grants: ['admin@scope'],
    because: 'Asked twice: over every role that somebody has, and over every one they get. Nobody changes their own.',
  },
  setWecom: {
    grants: ['admin@scope'],
    because: 'It says to whose computer and phone the messages of somebody go.',
  },
  invite: {
    grants: ['admin@scope', 'station@scope'],
    because:
      'Administrators let people in; a station lets in its workers and leaders only. Nobody decides over themselves.',
  },
  revoke: { grants: ['admin@scope', 'station@scope'], because: 'Who may invite somebody may also take it back.' },
  invitation: { grants: ['signedIn'], because: 'Whoever holds the code reads who invites whom before accepting.' },
  accept: {
    grants: ['signedIn'],
    because: 'The code binds one recorded person once; what they may do is on record, not in the code.',
  },
  markLeft: { grants: ['admin@scope'], because: 'Taking all rights away is for administrators.' },
  handOver: {
    grants: ['leader@scope', 'station@scope'],
    because: 'They give the work to somebody else; each case is shown only to whom it may be seen by.',
  },
}
