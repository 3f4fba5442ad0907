import type { Person } from './person'

/**
 * What stands in `identities` of somebody with none: the index over identities is unique, and takes an empty list only
 * once. No platform hands out such an identity.
 */
const noIdentity = (personId: string): string => `none:${personId}`

/** The platform identities of a person. */
export const identitiesOf = ({ identities }: Pick<Person, 'identities'>): readonly string[] =>
  identities.filter(each => !each.startsWith('none:'))

/** A person's list without some identities, fit to be stored. */
export function withoutIdentities(
  person: Pick<Person, '_id' | 'identities'>,
  gone: readonly string[],
): readonly string[] {
  const left = identitiesOf(person).filter(each => !gone.includes(each))
  return left.length > 0 ? left : [noIdentity(person._id)]
}

/** Every id under which things of this person are kept, the present one first. */
export const ownIdsOf = ({ _id, formerIds = [] }: Pick<Person, '_id' | 'formerIds'>): readonly string[] => [
  _id,
  ...formerIds,
]

interface Bound {
  readonly staff: Person
  /** The resident whom the identity belonged to; null when it was nobody's. */
  readonly resident: Person | null
}

/**
 * An identity becomes that of a member of staff, and only this one: what else the resident signs in with (a browser, by
 * a phone check) stays a resident's. They go on seeing what they reported.
 */
export function bindStaff(staff: Person, resident: Person | null, identity: string): Bound {
  const bound = { ...staff, identities: [identity] }
  if (!resident) return { staff: bound, resident }
  return {
    staff: { ...bound, formerIds: [...(staff.formerIds ?? []), ...ownIdsOf(resident)], residentId: resident._id },
    resident: { ...resident, identities: withoutIdentities(resident, [identity]) },
  }
}

/** Ends every way in of a member of staff; `resident` is whom `residentId` names and gets the identities back. */
export function releaseStaff(staff: Person, resident: Person | null): Bound {
  const released: Person = {
    ...staff,
    identities: withoutIdentities(staff, staff.identities),
    formerIds: (staff.formerIds ?? []).filter(each => !resident || !ownIdsOf(resident).includes(each)),
    residentId: null,
  }
  if (!resident) return { staff: released, resident }
  return { staff: released, resident: { ...resident, identities: [...identitiesOf(resident), ...identitiesOf(staff)] } }
}
