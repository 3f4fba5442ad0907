import type { Instant } from '../kernel/local-date'

/**
 * An entry of the gift register (礼品登记簿). Append-only: what was given by mistake is an entry of its own that takes it back
 * (product.md E.5). `_id` is `claim:kind`, so each happens once to a claim.
 */
export interface GiftEntry {
  readonly _id: string
  readonly requestId: string
  readonly kind: 'redeemed' | 'reversed'
  readonly claimId: string
  readonly campaignId: string
  readonly outletId: string
  readonly orgPath: readonly string[]
  readonly tierId: string
  readonly giftId: string
  readonly giftName: string
  /** What it is worth, in fen. */
  readonly valueFen: number
  readonly customerId: string
  /** The day whose quota the claim took. */
  readonly quotaDay: string
  /** The day it happened. */
  readonly day: string
  readonly at: Instant
  readonly by: { readonly personId: string; readonly name: string }
  readonly second: { readonly personId: string; readonly name: string } | null
  /** Why it was taken back. */
  readonly reason: string | null
}

export const giftEntryId = (claimId: string, kind: GiftEntry['kind']): string => `${claimId}:${kind}`
