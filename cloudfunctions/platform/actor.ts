import type { Person, RoleGrant } from '@shared/people/person'
import type { Database } from './database'
import type { Identity } from './resolve-caller'

/** The caller as a person. Somebody who left, or who is not known yet, has no person and no role. */
export interface Actor {
  readonly identity: Identity
  readonly person: Person | null
  readonly roles: readonly RoleGrant[]
}

/** One read by the unique index over identities. */
export async function loadActor(db: Database, identity: Identity): Promise<Actor> {
  const [person = null] = await db.collection('people').find({ where: { identities: identity }, limit: 1 })
  return actorOf(identity, person)
}

/** Somebody who left is nobody here. */
export const actorOf = (identity: Identity, person: Person | null): Actor =>
  person && person.leftAt === null ? { identity, person, roles: person.roles } : { identity, person: null, roles: [] }
