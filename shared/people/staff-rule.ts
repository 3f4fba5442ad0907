import type { Person, Role, RoleGrant } from './person'

/** Somebody who works here: holds any role beyond that of a resident. */
export const isStaff = ({ roles }: Pick<Person, 'roles'>): boolean => roles.some(held => held.role !== 'resident')

/** Whom a station may let in. Who stands above or beside it is let in by an administrator. */
const invitedByStation: readonly Role[] = ['resident', 'worker', 'leader', 'outlet_staff']

/**
 * Whether `inviter` may decide over the way in of somebody with these roles: an administrator whose scope lies above
 * all of them, or a station for its own workers. `pathOf` gives the organisation codes from the top down to a scope.
 * Nobody decides over themselves: a stolen phone would invite its thief.
 */
export function mayInvite(
  inviter: Pick<Person, '_id' | 'roles'>,
  invited: Pick<Person, '_id' | 'roles'>,
  pathOf: (scope: string) => readonly string[],
): boolean {
  if (inviter._id === invited._id || !isStaff(invited)) return false
  const covers = (role: Role) =>
    inviter.roles.some(
      held => held.role === role && invited.roles.every(other => pathOf(other.scope).includes(held.scope)),
    )
  return (
    covers('admin') ||
    (covers('station') && invited.roles.every(({ role }: RoleGrant) => invitedByStation.includes(role)))
  )
}
