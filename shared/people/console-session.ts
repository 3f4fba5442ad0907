import * as z from 'zod/mini'
import { id, instant } from '../kernel/fields'

/** Custom ids of console sessions begin so; the platform vouches for them, as our key signed their ticket. */
const prefix = 'cs-'

/** Stored document of `consoleSessions`: one browser signed in as one member of staff, until it expires or is ended. */
export interface ConsoleSession {
  readonly _id: string
  readonly personId: string
  readonly device: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly endedAt: number | null
}

export const sessionIdOf = (secret: string): string => `${prefix}${secret}`

/** The session that an identity stands for, or null for any other identity. */
export const sessionOfIdentity = (identity: string): string | null =>
  identity.startsWith(`custom:${prefix}`) ? identity.slice('custom:'.length) : null

/** Stored document of `signInScans`: a browser that waits for a phone. `_id` is a keyed hash of the code in the picture. */
export interface SignInScan {
  readonly _id: string
  /** Identity of the browser that waits: nobody else gets the session. */
  readonly browser: string
  /** Keyed hash of what only this page of the browser knows. */
  readonly nonceTag: string
  /** Two digits that both screens show. */
  readonly number: string
  readonly device: string
  /** Beginning of the network address, as the platform told; '' when it did not. */
  readonly network: string
  readonly createdAt: number
  readonly expiresAt: number
  readonly state: 'waiting' | 'looked' | 'confirmed' | 'refused' | 'used'
  /** Who looked at it with their phone first; nobody else may confirm. */
  readonly personId: string | null
  readonly sessionId: string | null
}

export const sessionView = z.object({
  id,
  device: z.string(),
  createdAt: instant,
  expiresAt: instant,
  /** The one that asks. */
  own: z.boolean(),
})
export type SessionView = z.output<typeof sessionView>
