import type { Assignee } from '@shared/cases/assignee'
import type { Case } from '@shared/cases/case'
import type { Person, RoleGrant } from '@shared/people/person'
import type { Standing } from './permissions-table'
import { codes } from './small-territory'

/** Somebody who tries every action, and how they stand to a case in grid A. */
export interface Walker extends Standing {
  readonly name: string
  readonly identity: string | null
  readonly person: Person | null
  /** Makes the walker stand so to a case; null when there is nothing to make. */
  readonly ofCase: Partial<Case> | null
  /** Works at the outlet that an action is about. */
  readonly ofOutlet?: boolean
}

const allRoles = [
  'resident',
  'worker',
  'leader',
  'station',
  'handler',
  'supervisor',
  'outlet_staff',
  'organiser',
  'admin',
] as const

/** Where a role is held, seen from grid A: there, above it, beside it, and in another community. */
const places = { there: codes.gridA, above: codes.street, beside: codes.gridB, elsewhere: codes.willow } as const

const aPerson = (_id: string, roles: readonly RoleGrant[], leftAt: number | null = null): Person => ({
  _id,
  identities: [`custom:${_id}`],
  name: _id,
  gender: null,
  phone: '13900000000',
  photoFileId: null,
  roles,
  leaves: [],
  consents: [],
  leftAt,
  demo: true,
})

function walker(
  name: string,
  roles: readonly RoleGrant[] = [],
  relations: readonly string[] = [],
  ofCase: Partial<Case> | null = null,
): Walker {
  const person = aPerson(name, roles)
  return { name, identity: `custom:${name}`, person, signedIn: true, roles, relations, ofCase }
}

const asAssignee = (id: string): Assignee => ({ kind: 'person', id, name: id })

/** Below the county, and above no place. */
const departmentCode = `${codes.county}-roads`

const calledIn = { personId: 'is-called-in', name: '走一走' }

/** Relations without any role that would be enough by itself, in the words of docs/permissions.md. */
const related: readonly Walker[] = [
  walker('is-reporter', [], ['its reporter'], {
    anonymous: false,
    reporter: { personId: 'is-reporter', name: '走一走', phone: null },
  }),
  walker('is-assignee', [], ['the person responsible'], { assignee: asAssignee('is-assignee') }),
  walker('is-desk-member', [{ role: 'station', scope: codes.gridD }], ['the desk responsible'], {
    assignee: { kind: 'desk', id: codes.gridD, name: '第二网格工作站' },
  }),
  walker(
    'is-department-desk',
    [{ role: 'station', scope: departmentCode }],
    ['the desk responsible', 'the desk of the department that has it'],
    {
      assignee: { kind: 'desk', id: departmentCode, name: '住建局受理台' },
      ladder: {
        level: 4,
        enteredAt: 1,
        shareDueAt: null,
        department: { code: departmentCode, name: '住建局', sentBy: { kind: 'desk', id: codes.county } },
      },
    },
  ),
  walker('is-co-handler', [], ['whoever helps'], { coHandlers: [{ personId: 'is-co-handler', name: '走一走' }] }),
  walker('is-called-in', [], ['whoever helps', 'the deputy called in'], {
    coHandlers: [calledIn],
    events: [
      {
        id: 'urgent-unread-000001',
        kind: 'urgentUnread',
        at: 1,
        actor: { kind: 'system' },
        from: 'dispatched',
        to: 'dispatched',
        note: null,
        coHandler: calledIn,
      },
    ],
  }),
  walker('is-decider', [], ['who decides on more time'], {
    extension: {
      amount: 1,
      reason: '要等材料',
      at: 1,
      by: { personId: 'worker-wang', name: '王芳' },
      decider: asAssignee('is-decider'),
    },
  }),
  { ...walker('is-outlet-staff', [], ['staff of the outlet']), ofOutlet: true },
  walker('is-first-asked', [], ['首问责任人'], { firstResponder: { personId: 'is-first-asked', name: '走一走' } }),
]

const nobody = { person: null, roles: [], relations: [], ofCase: null } as const
const everything: readonly RoleGrant[] = allRoles.map(role => ({ role, scope: codes.county }))

/** Every role at every kind of place, every relation, and those who are nobody. */
export const walkers: readonly Walker[] = [
  ...allRoles.flatMap(role =>
    Object.entries(places).map(([where, scope]) => walker(`${role}-${where}`, [{ role, scope }])),
  ),
  ...related,
  { ...nobody, name: 'somebody new', identity: 'uid:never-seen-before', signedIn: true },
  { ...nobody, name: 'nobody', identity: null, signedIn: false },
  {
    ...nobody,
    name: 'who left, with every role',
    identity: 'custom:has-left',
    person: aPerson('has-left', everything, 1),
    signedIn: true,
  },
]
