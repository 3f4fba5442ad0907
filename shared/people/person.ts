import * as z from 'zod/mini'
import { id, instant, localDate } from '../kernel/fields'

/** product.md, "People". A role counts only together with an organisation scope. */
const roles = [
  'resident',
  'worker',
  'leader',
  'station',
  'handler',
  'supervisor',
  'outlet_staff',
  'organiser',
  'admin',
] as const
const role = z.enum(roles)
export const staffRole = z.enum([
  'worker',
  'leader',
  'station',
  'handler',
  'supervisor',
  'outlet_staff',
  'organiser',
  'admin',
])
export type Role = z.output<typeof role>

/** A role held over one node of the organisation tree and everything below it. */
export const roleGrant = z.object({ role, scope: id })
export type RoleGrant = z.output<typeof roleGrant>

export const consentPurpose = z.enum(['report', 'campaign'])
export type ConsentPurpose = z.output<typeof consentPurpose>

/** Days off duty, both included; the deputy covers (AB岗). */
export interface Leave {
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** Stored document of `people`. Residents have no roles; staff have at least one. */
export interface Person {
  readonly _id: string
  /** Platform identities that are this person: `wx:<openid>`, `uid:<uid>`, `custom:<id>`; unique over all people. */
  readonly identities: readonly string[]
  readonly name: string
  readonly gender: 'female' | 'male' | null
  readonly phone: string | null
  readonly photoFileId: string | null
  readonly roles: readonly RoleGrant[]
  readonly leaves: readonly Leave[]
  readonly consents: readonly { purpose: ConsentPurpose; version: string; at: number }[]
  /** Set when a person leaves: no identity, no role, no work from that moment. */
  readonly leftAt: number | null
  /** People of the demo and stand-ins made by an import carry a label that every screen shows. */
  readonly demo: boolean
  /** Ids under which things of this person are kept too: of residents who turned out to be them. */
  readonly formerIds?: readonly string[]
  /** As whom staff were known as a resident; gets the identity back when they leave or come by another phone. */
  readonly residentId?: string | null
  /** Set while this resident lives on in another record, with the identities that went there (see merge-people.ts). */
  readonly mergedInto?: {
    readonly personId: string
    readonly at: number
    readonly identities: readonly string[]
  } | null
  /** When the phone was proven by a code sent to it. */
  readonly phoneCheckedAt?: number | null
}

/** What anybody may know of a person who works for them. */
export const publicWorker = z.object({
  personId: id,
  name: z.string(),
  role: role,
  gender: z.nullable(z.enum(['female', 'male'])),
  phone: z.nullable(z.string()),
  photoUrl: z.nullable(z.string()),
  demo: z.boolean(),
})
export type PublicWorker = z.output<typeof publicWorker>

/** The person who is asking, as their own screens need it. */
export const me = z.object({
  personId: z.nullable(id),
  name: z.string(),
  roles: z.array(roleGrant),
  consents: z.array(z.object({ purpose: consentPurpose, version: z.string(), at: instant })),
  /** Names of the organisation nodes in `roles`, for "桂花社区 · 第七网格". */
  scopeNames: z.array(z.object({ scope: id, name: z.string() })),
  phoneMasked: z.nullable(z.string()),
  /** The phone was proven by a code sent to it. */
  phoneChecked: z.optional(z.boolean()),
  leaves: z.array(z.object({ from: localDate, to: localDate })),
  /** Only while they may not report: until when (docs/adr/0014). */
  blockedUntil: z.optional(instant),
  demo: z.boolean(),
})
export type Me = z.output<typeof me>
