import { DomainError } from '@shared/kernel/errors'
import type { Role } from '@shared/people/person'
import type { Actor } from './actor'

/** How a person stands to one thing; the module that owns the thing says which hold. */
export type Relation =
  | 'reporter'
  | 'assignee'
  | 'deskMember'
  | 'departmentDesk'
  | 'coHandler'
  | 'calledIn'
  | 'decider'
  | 'firstResponder'
  | 'codeHolder'
  | 'outletStaff'

/**
 * One way to be allowed: everybody who signed in (anonymously too), a relation to the thing, a role held anywhere, or
 * a role held over the place of the thing (`worker@scope`: over its grid or a node above it).
 */
export type Grant = 'signedIn' | Relation | `${Role}@any` | `${Role}@scope`

/** Who may do an action, and why just they: a row of docs/permissions.md. */
export interface Rule {
  readonly grants: readonly Grant[]
  readonly because: string
}

/** The actions of one module; an action without a row is nobody's. */
export type Policy<A extends string> = Readonly<Record<A, Rule>>

/** What a decision needs to know of the thing. */
export interface Resource {
  /** Organisation codes from the top node down to the grid. */
  readonly orgPath: readonly string[]
  readonly relations: readonly Relation[]
}

/** For actions on nothing in particular ("my tasks"). */
export const nothing: Resource = { orgPath: [], relations: [] }

/** Default deny: allowed only when one of the rule's grants holds. */
export function isAllowed<A extends string>(actor: Actor, action: A, policy: Policy<A>, resource: Resource): boolean {
  return policy[action].grants.some(grant => holdsGrant(actor, grant, resource))
}

export function authorize<A extends string>(actor: Actor, action: A, policy: Policy<A>, resource: Resource): void {
  if (!isAllowed(actor, action, policy, resource)) throw new DomainError('NOT_ALLOWED')
}

function holdsGrant(actor: Actor, grant: Grant, resource: Resource): boolean {
  if (grant === 'signedIn') return true
  const [role, where] = grant.split('@')
  if (where === undefined) return resource.relations.includes(grant as Relation)
  return actor.roles.some(held => held.role === role && (where === 'any' || resource.orgPath.includes(held.scope)))
}
