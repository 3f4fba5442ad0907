import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import { isEqual } from '@shared/kernel/is-equal'
import type { Person, RoleGrant } from '@shared/people/person'
import type { staffActions } from '@shared/people/staff-actions'
import { authorize } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { scopeNodes } from '../people/scope-nodes'
import { placePeople } from './place-of-person'
import { staffPolicy } from './staff.policy'
import { staffScene } from './staff-person'

/**
 * Gives somebody other roles. Whoever does it stands as an administrator above every role that the person has and above
 * every one they get, so nobody gives more than they have; and never their own, so one administrator always stays.
 */
export async function setRoles(
  { personId, roles, seenRoles }: InputOf<typeof staffActions.setRoles>,
  ctx: Context,
): Promise<OutputOf<typeof staffActions.setRoles>> {
  const { actor, caller, staff } = await staffScene(ctx, 'setRoles', personId)
  if (staff.leftAt !== null) throw new DomainError('NOT_FOUND')
  if (staff._id === caller._id) throw new DomainError('NOT_ALLOWED')
  const known = await scopeNodes(
    ctx,
    roles.map(held => held.scope),
  )
  const { placeOf } = await placePeople(ctx, [{ roles }])
  const place = roles.every(held => known.has(held.scope)) ? placeOf({ roles }) : { orgPath: [], relations: [] }
  authorize(actor, 'setRoles', staffPolicy, place)
  await ctx.db.transaction(async tx => {
    const [own, theirs] = [await tx.get('people', caller._id), await tx.get('people', personId)]
    // Two administrators who take each other's roles away: the second is none any more.
    if (!own || !isEqual(own.roles, caller.roles) || own.leftAt !== null) throw new DomainError('CHANGED_MEANWHILE')
    if (!theirs || theirs.leftAt !== null) throw new DomainError('CHANGED_MEANWHILE')
    if (isEqual(ofStaff(theirs), roles)) return
    if (!isEqual(ofStaff(theirs), seenRoles)) throw new DomainError('CHANGED_MEANWHILE')
    await tx.put('people', own)
    await tx.put('people', { ...theirs, roles: [...theirs.roles.filter(held => held.role === 'resident'), ...roles] })
  })
  return {}
}

const ofStaff = ({ roles }: Pick<Person, 'roles'>): readonly RoleGrant[] =>
  roles.filter(held => held.role !== 'resident')
