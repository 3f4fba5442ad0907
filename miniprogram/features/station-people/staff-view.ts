import { localDateOf } from '@shared/kernel/local-date'
import { sayDay, sayInstant } from '@shared/kernel/say-time'
import { staffWords as words } from '@shared/messages/access-words'
import { roleName } from '@shared/messages/terms'
import type { StaffMember } from '@shared/people/invitation'
import type { Me, Role } from '@shared/people/person'

const lookAfter: readonly Role[] = ['admin', 'station', 'leader']

/** The places whose people somebody looks after, in the order of their roles. */
export const staffScopes = (me: Me) => scopesOf(me, lookAfter)

/** The places where somebody records who works there. */
export const adminScopes = (me: Me) => scopesOf(me, ['admin'])

function scopesOf(
  { roles, scopeNames }: Me,
  by: readonly Role[],
): readonly { readonly value: string; readonly label: string }[] {
  const scopes = new Set(roles.filter(held => by.includes(held.role)).map(held => held.scope))
  return [...scopes].map(value => ({ value, label: scopeNames.find(each => each.scope === value)?.name ?? value }))
}

/** "网格员 · 第七网格"; several are told apart by a comma. */
export const sayRoles = ({ roles }: Pick<StaffMember, 'roles'>): string =>
  roles.map(({ role, scopeName }) => `${roleName(role)} · ${scopeName}`).join('，')

/** How somebody comes in, or why they do not yet. */
export function sayStanding({ comesBy, leftAt, invitation }: StaffMember, now: number): string {
  if (leftAt !== null) return words.left(sayDay(localDateOf(leftAt), localDateOf(now)))
  if (invitation?.state === 'open') return words.invited(sayInstant(invitation.expiresAt, now))
  if (comesBy === 'nothing' && invitation?.state === 'expired') return words.expired
  if (comesBy === 'nothing' && invitation?.state === 'revoked') return words.revoked
  return words.comesBy[comesBy]
}
