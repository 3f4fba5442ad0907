import * as z from 'zod/mini'
import { id, instant } from '../kernel/fields'
import { roleGrant } from './person'

/**
 * Stored document of `invitations`; `_id` is a keyed hash of the code, which is kept nowhere. It binds one person, once,
 * to the identity that accepts it; what that person may do is recorded in `people` and never in a code.
 */
export interface Invitation {
  readonly _id: string
  readonly personId: string
  readonly by: { readonly personId: string; readonly name: string }
  readonly createdAt: number
  readonly expiresAt: number
  readonly state: 'open' | 'accepted' | 'revoked'
  /** When it was accepted or revoked. */
  readonly endedAt: number | null
  /** Keyed hash of the identity that accepted it. */
  readonly acceptedBy: string | null
}

/** How an invitation stands, as those see it who may invite. */
export const invitationView = z.object({
  id,
  byName: z.string(),
  createdAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
  endedAt: z.nullable(instant),
})
export type InvitationView = z.output<typeof invitationView>

/** A role with the name of the place it is held over. */
export const placedRole = z.object({ ...roleGrant.shape, scopeName: z.string() })

/** A member of staff, as those see them who look after the people of a place. */
export const staffMember = z.object({
  personId: id,
  name: z.string(),
  roles: z.array(placedRole),
  phoneMasked: z.nullable(z.string()),
  /** Their account in WeCom, for those who may set it. */
  wecomMasked: z.nullable(z.string()),
  /** By what they come: WeChat, a browser, or nothing yet. */
  comesBy: z.enum(['wechat', 'browser', 'nothing']),
  leftAt: z.nullable(instant),
  invitation: z.nullable(invitationView),
  /** What the caller may do with this person now. */
  may: z.object({
    invite: z.boolean(),
    markLeft: z.boolean(),
    handOver: z.boolean(),
    edit: z.boolean(),
    setWecom: z.boolean(),
  }),
  demo: z.boolean(),
})
export type StaffMember = z.output<typeof staffMember>
