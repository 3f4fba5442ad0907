import { maskPhone } from '@shared/cases/mask'
import type { Me, Person, PublicWorker, Role } from '@shared/people/person'

/** What people see of their own record. */
export function presentMe(person: Person | null, scopeNames: Me['scopeNames']): Me {
  return {
    personId: person?._id ?? null,
    name: person?.name ?? '',
    roles: [...(person?.roles ?? [])],
    consents: [...(person?.consents ?? [])],
    scopeNames,
    phoneMasked: person?.phone ? maskPhone(person.phone) : null,
    ...(typeof person?.phoneCheckedAt === 'number' ? { phoneChecked: true } : {}),
    leaves: (person?.leaves ?? []).map(({ from, to }) => ({ from, to })),
    demo: person?.demo ?? false,
  }
}

/** What anybody may know of somebody who works for them; the photo's address comes from `urls`. */
export function presentWorker(person: Person, role: Role, urls: ReadonlyMap<string, string>): PublicWorker {
  return {
    personId: person._id,
    name: person.name,
    role,
    gender: person.gender,
    phone: person.phone,
    photoUrl: (person.photoFileId && urls.get(person.photoFileId)) || null,
    demo: person.demo,
  }
}
