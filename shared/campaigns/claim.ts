import * as z from 'zod/mini'
import type { Instant } from '../kernel/local-date'

/**
 * `taking`: asked for; whether stock and quota were taken stands with the outlet (outlet-counters.ts). `failed`: there was
 * none left. `givenBack`: the customer let it go.
 * `returned`: redeemed by mistake and taken back.
 */
export const claimState = z.enum(['taking', 'held', 'redeemed', 'expired', 'failed', 'givenBack', 'returned'])
export type ClaimState = z.output<typeof claimState>

export const claimFailure = z.enum(['giftGone', 'quotaGone', 'notFinished'])
export type ClaimFailure = z.output<typeof claimFailure>

/** Stored document of `claims`: a gift for a customer. `_id` names the slot that it takes of the customer's limit. */
export interface Claim {
  readonly _id: string
  /** Made by the client once an intention; the same again is the same claim. */
  readonly requestId: string
  readonly campaignId: string
  readonly customerId: string
  readonly outletId: string
  readonly tierId: string
  readonly giftId: string
  /** The day whose quota it takes. */
  readonly day: string
  readonly at: Instant
  readonly expiresAt: Instant
  readonly state: ClaimState
  /** Which of several tries may take stock for it now. */
  readonly attempt: string
  readonly why: ClaimFailure | null
  readonly endedAt: Instant | null
  /** Keyed hash of the newest voucher code; a newer one makes the older fail. Left out until the voucher is first shown. */
  readonly voucher?: string
}

const counted: readonly ClaimState[] = ['taking', 'held', 'redeemed']

/** It counts against the customer's limit. Once it does not, it never does again. */
export const isCounted = ({ state }: Pick<Claim, 'state'>): boolean => counted.includes(state)

export const slotId = (campaignId: string, customerId: string, slot: number): string =>
  `${campaignId}:${customerId}:${slot}`

const slotOf = ({ _id }: Pick<Claim, '_id'>): number => Number(_id.slice(_id.lastIndexOf(':') + 1))

/**
 * The slot for one more claim of a customer, or null at the limit. There are as many slots as the limit and one more for
 * each claim that ended: however many ask at once, ids are unique, so no more than the limit ever count.
 */
export function freeSlot(known: readonly Pick<Claim, '_id' | 'state'>[], limit: number): number | null {
  const ended = known.filter(each => !isCounted(each)).length
  if (known.length - ended >= limit) return null
  const taken = new Set(known.map(slotOf))
  for (let slot = 0; slot < limit + ended; slot += 1) if (!taken.has(slot)) return slot
  return null
}
