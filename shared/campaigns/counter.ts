import type { Instant } from '../kernel/local-date'

/** Who was shown a valid code may give out the gift for so long; then the customer shows a new one. */
export const lookedForMs = 5 * 60_000
/** A second person answers within so long, or is asked again. */
export const agreedForMs = 10 * 60_000

/** Stored document of `counterLooks`, one a claim: who checked a customer's code last, and who agreed. `_id` is the claim's. */
export interface CounterLook {
  readonly _id: string
  readonly outletId: string
  readonly personId: string
  readonly personName: string
  readonly at: Instant
  /** Null: nobody was asked. */
  readonly second: {
    readonly askedAt: Instant
    readonly agreedBy: { readonly personId: string; readonly name: string; readonly at: Instant } | null
  } | null
}

/** How the second person of a high tier stands (product.md E.5). */
export type SecondState = 'notNeeded' | 'needed' | 'asked' | 'agreed'

/** An agreement counts for who asked for it, by another person, for ten minutes. */
export function secondState(
  needsSecond: boolean,
  { second, personId }: Pick<CounterLook, 'second' | 'personId'>,
  now: Instant,
): SecondState {
  if (!needsSecond) return 'notNeeded'
  if (!second || now >= second.askedAt + agreedForMs) return 'needed'
  return second.agreedBy && second.agreedBy.personId !== personId ? 'agreed' : 'asked'
}

/** Whether this person may still give out what they were shown a code for. */
export const isLooked = (
  look: Pick<CounterLook, 'personId' | 'outletId' | 'at' | 'second'> | null,
  personId: string,
  outletId: string,
  now: Instant,
): boolean =>
  look !== null &&
  look.personId === personId &&
  look.outletId === outletId &&
  // Waiting for the second person is no reason to ask the customer for another code.
  now < (look.second ? look.second.askedAt + agreedForMs : look.at + lookedForMs)
