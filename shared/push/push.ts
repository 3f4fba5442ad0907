import * as z from 'zod/mini'
import type { InboxMessage, MessageKind } from '../inbox/actions'
import type { Instant } from '../kernel/local-date'
import type { PushTemplate } from './push-template'
import type { Quota } from './subscription'

const channelKind = z.enum(['employee', 'wecom', 'subscribe', 'robot'])
export type ChannelKind = z.output<typeof channelKind>

/** `sending` and nobody knows whether it went out: never sent again. `dropped`: there was no reason, or no way, to send it. */
export const pushState = z.enum(['waiting', 'sending', 'sent', 'refused', 'uncertain', 'dropped'])
export type PushState = z.output<typeof pushState>

/**
 * Why a push ended without being sent: read in the app before, the case moved on, no channel reaches the person, every channel
 * said no, or no channel could be reached for too long.
 */
export const unsentReason = z.enum(['read', 'movedOn', 'noChannel', 'refused', 'gaveUp'])
export type UnsentReason = z.output<typeof unsentReason>

/** One try on one channel, and what came of it. */
export const pushReceipt = z.object({
  channel: channelKind,
  at: z.int(),
  outcome: z.enum(['sent', 'refused', 'later', 'uncertain']),
  /** WeChat's own number for a refusal; null when there was none. */
  code: z.nullable(z.int()),
})
export type PushReceipt = z.output<typeof pushReceipt>

/**
 * Stored document of `pushes`: how a message of the inbox went to a phone (docs/adr/0010). `_id` is the message's, so it is
 * never pushed twice; what goes to the group of a station has an id of its own.
 */
export interface Push {
  readonly _id: string
  /** Who gets it; null: the station's group of `groupOf`. */
  readonly personId: string | null
  readonly groupOf: string | null
  /** null: a trial message that its receiver asked for. */
  readonly kind: MessageKind | null
  readonly caseId: string | null
  readonly at: Instant
  /** Whose administrators may look after it. */
  readonly orgPath: readonly string[]
  readonly state: PushState
  readonly why: UnsentReason | null
  /** When a sender looks at it next: to send it, or, while it is being sent, to give it up as uncertain. null: done. */
  readonly dueAt: Instant | null
  /** Which run is sending it. */
  readonly claim: string | null
  readonly attempts: number
  readonly receipts: readonly PushReceipt[]
  /** When to see whether an urgent task was noticed; null: nothing to watch. */
  readonly watchAt: Instant | null
}

/** A push that waits for its time. */
export const newPush = (
  { _id, personId, kind, caseId, at }: Pick<InboxMessage, '_id' | 'personId' | 'caseId' | 'at'> & Pick<Push, 'kind'>,
  orgPath: readonly string[],
  dueAt: Instant,
  watchAt: Instant | null,
): Push => ({
  _id,
  personId,
  groupOf: null,
  kind,
  caseId,
  at,
  orgPath,
  state: 'waiting',
  why: null,
  dueAt,
  claim: null,
  attempts: 0,
  receipts: [],
  watchAt,
})

/** 用工关系 with the mini-program, as WeChat last told: by the phone when it was bound, by 40256 when it is not any more. */
export const employeeBinding = z.enum(['bound', 'unbound', 'refused'])
export type EmployeeBinding = z.output<typeof employeeBinding>

/** Stored document of `pushContacts`: by which channels a person wants to be, and can be, reached. `_id` is the person's. */
export interface PushContact {
  readonly _id: string
  readonly revision: number
  readonly employee: { readonly state: EmployeeBinding; readonly at: Instant } | null
  /** The person's id in WeCom, when an administrator has entered it. */
  readonly wecomId: string | null
  readonly quotas: Partial<Readonly<Record<PushTemplate, Quota>>>
  /** The last requests that changed it: the same again changes nothing. */
  readonly requestIds: readonly string[]
}
