import { maskName, maskPhone } from '@shared/cases/mask'
import { identitiesOf } from '@shared/people/bind-staff'
import type { Invitation, StaffMember } from '@shared/people/invitation'
import type { Person } from '@shared/people/person'
import { mayInvite } from '@shared/people/staff-rule'
import type { Actor } from '../../platform/actor'
import { isAllowed } from '../../platform/authority'
import { presentInvitation } from './invitation.presenter'
import type { Placed } from './place-of-person'
import { staffPolicy } from './staff.policy'

interface Eyes {
  readonly actor: Actor
  readonly placed: Placed
  readonly now: number
  readonly invitation: Invitation | undefined
  /** Their account in WeCom, if they have one. */
  readonly wecomId: string | null
}

/** A member of staff for the list; what the caller may not do is not offered. Invitations are for those who may invite. */
export function presentStaff(person: Person, { actor, placed, now, invitation, wecomId }: Eyes): StaffMember {
  const may = (action: 'markLeft' | 'handOver' | 'setRoles' | 'setWecom') =>
    isAllowed(actor, action, staffPolicy, placed.placeOf(person))
  const isHere = person.leftAt === null
  const isOther = person._id !== actor.person?._id
  const invites = isHere && actor.person !== null && mayInvite(actor.person, person, placed.pathOf)
  return {
    personId: person._id,
    name: person.name,
    roles: person.roles.map(held => ({ ...held, scopeName: placed.nameOf(held.scope) })),
    phoneMasked: person.phone ? maskPhone(person.phone) : null,
    wecomMasked: wecomId !== null && isHere && may('setWecom') ? maskName(wecomId) : null,
    comesBy: comesBy(person),
    leftAt: person.leftAt,
    invitation: invites && invitation ? presentInvitation(invitation, now) : null,
    may: {
      invite: invites,
      markLeft: isHere && isOther && may('markLeft'),
      handOver: !isHere && may('handOver'),
      edit: isHere && isOther && may('setRoles'),
      setWecom: isHere && may('setWecom'),
    },
    demo: person.demo,
  }
}

function comesBy(person: Person): StaffMember['comesBy'] {
  const identities = identitiesOf(person)
  if (person.leftAt !== null || identities.length === 0) return 'nothing'
  return identities.some(each => each.startsWith('wx:')) ? 'wechat' : 'browser'
}
