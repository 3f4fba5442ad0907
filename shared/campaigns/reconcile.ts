import type { Claim } from './claim'
import { type OutletCounters, outletCountersId, quotaKey } from './outlet-counters'

/** A place where the books do not agree. Numbers of gifts, or of claims of the day. */
export interface Difference {
  readonly campaignId: string
  readonly outletId: string
  /** A gift's id, or `tier@day`. */
  readonly of: string
  readonly expected: number
  readonly found: number
}

/**
 * Holds what the outlets count against the claims there are: for each gift supplied = free + held + redeemed, for each tier
 * and day size = left + claims that took of it; and every mark of taking belongs to a claim.
 */
export function reconcile(outlets: readonly OutletCounters[], claims: readonly Claim[]): readonly Difference[] {
  const byOutlet = new Map<string, Claim[]>(outlets.map(each => [each._id, []]))
  for (const claim of claims) byOutlet.get(outletCountersId(claim.campaignId, claim.outletId))?.push(claim)
  return outlets.flatMap(outlet => differencesOf(outlet, byOutlet.get(outlet._id) ?? []))
}

function differencesOf(outlet: OutletCounters, claims: readonly Claim[]): Difference[] {
  const took = claims.filter(claim => hasTaken(outlet, claim))
  const { campaignId, outletId } = outlet
  const compare = (of: string, expected: number, found: number): Difference[] =>
    expected === found ? [] : [{ campaignId, outletId, of, expected, found }]
  const known = new Set(claims.map(each => each._id))
  return [
    ...Object.entries(outlet.gifts).flatMap(([giftId, { supplied, free }]) =>
      compare(giftId, supplied, free + took.filter(each => each.giftId === giftId).length),
    ),
    ...Object.entries(outlet.quotas).flatMap(([key, { size, left }]) =>
      compare(key, size, left + took.filter(each => quotaKey(each.tierId, each.day) === key).length),
    ),
    ...Object.keys(outlet.taking).flatMap(claimId => compare(`taking ${claimId}`, 1, known.has(claimId) ? 1 : 0)),
    ...Object.entries(outlet.gifts).flatMap(([giftId, { free }]) => (free < 0 ? compare(giftId, 0, free) : [])),
  ]
}

function hasTaken(outlet: OutletCounters, { _id, state }: Claim): boolean {
  return state === 'held' || state === 'redeemed' || (state === 'taking' && outlet.taking[_id] !== undefined)
}
