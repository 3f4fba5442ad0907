import { DomainError } from '@shared/kernel/errors'
import type { Person } from '@shared/people/person'
import { isStaff } from '@shared/people/staff-rule'
import type { Actor } from '../../platform/actor'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { type Placed, placePeople } from './place-of-person'
import { staffPolicy } from './staff.policy'

/** A member of staff about whom the caller may do the action. */
export interface StaffScene extends Placed {
  readonly actor: Actor
  readonly caller: Person
  readonly staff: Person
}

/** Somebody unknown, and a resident, are refused like somebody of another place. */
export async function staffScene(
  ctx: Context,
  action: 'invite' | 'revoke' | 'markLeft' | 'handOver' | 'setRoles' | 'setWecom',
  personId: string,
): Promise<StaffScene> {
  const actor = await ctx.actor()
  const found = await ctx.db.collection('people').get(personId)
  const staff = found && isStaff(found) ? found : null
  const placed = await placePeople(ctx, staff ? [staff] : [])
  authorize(actor, action, staffPolicy, staff ? placed.placeOf(staff) : { orgPath: [], relations: [] })
  if (!staff || !actor.person) throw new DomainError('NOT_ALLOWED')
  return { ...placed, actor, caller: actor.person, staff }
}
