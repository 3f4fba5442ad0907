import type { Me, Role } from '@shared/people/person'

interface DeskPlace {
  readonly code: string
  readonly name: string
}

/** Who has something to do with campaigns; cloudfunctions/modules/campaigns/desk.policy.ts. */
export const campaignRoles: readonly Role[] = ['organiser', 'leader', 'admin']

/** Who keeps outlets. */
export const outletRoles: readonly Role[] = ['organiser', 'admin']

/** The places where somebody has one of these roles, in the order of their roles. */
export function placesAs({ roles, scopeNames }: Pick<Me, 'roles' | 'scopeNames'>, wanted: readonly Role[]) {
  const codes = new Set(roles.filter(held => wanted.includes(held.role)).map(held => held.scope))
  return [...codes].map(
    (code): DeskPlace => ({ code, name: scopeNames.find(each => each.scope === code)?.name ?? code }),
  )
}

export const isOrganiser = (me: Pick<Me, 'roles'>): boolean => me.roles.some(held => held.role === 'organiser')
