import { DomainError } from '@shared/kernel/errors'
import { sessionOfIdentity } from '@shared/people/console-session'
import type { Person, RoleGrant } from '@shared/people/person'
import type { Database } from './database'
import type { Identity } from './resolve-caller'

/** The caller as a person. Somebody who left, or who is not known yet, has no person and no role. */
export interface Actor {
  readonly identity: Identity
  readonly person: Person | null
  readonly roles: readonly RoleGrant[]
}

/**
 * One read by the unique index over identities; two for a console, by its session. Throws `NOT_SIGNED_IN` for a session
 * that has expired or was ended. Read anew with every call, so that who has left is nobody with the next one.
 */
export async function loadActor(db: Database, identity: Identity, now: number): Promise<Actor> {
  const sessionId = sessionOfIdentity(identity)
  if (sessionId !== null) return actorOf(identity, await personOfSession(db, sessionId, now))
  const [person = null] = await db.collection('people').find({ where: { identities: identity }, limit: 1 })
  return actorOf(identity, person)
}

async function personOfSession(db: Database, sessionId: string, now: number): Promise<Person> {
  const session = await db.collection('consoleSessions').get(sessionId)
  const isOpen = session !== null && session.endedAt === null && session.expiresAt > now
  const person = isOpen ? await db.collection('people').get(session.personId) : null
  if (person?.leftAt !== null) throw new DomainError('NOT_SIGNED_IN')
  return person
}

/** Somebody who left is nobody here. */
export const actorOf = (identity: Identity, person: Person | null): Actor =>
  person && person.leftAt === null ? { identity, person, roles: person.roles } : { identity, person: null, roles: [] }
