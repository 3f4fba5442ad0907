import * as z from 'zod/mini'
import { id, text } from '../kernel/fields'
import { fen, partId } from './plan-fields'

/**
 * What a customer has to do for a tier (product.md E.2). There is no kind for sharing or for following an account: platform rules
 * forbid rewarding either.
 */
const qualification = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('form'), formId: id }),
  z.object({ kind: z.literal('checkIn') }),
  z.object({
    kind: z.literal('receipts'),
    /** Deposits need the compliance switch (campaign-rules.ts). */
    of: z.enum(['purchase', 'deposit']),
    amountFen: fen.check(z.minimum(1)),
    /** Several receipts may add up to the amount. */
    addUp: z.boolean(),
  }),
  z.object({ kind: z.literal('list') }),
])
export type Qualification = z.output<typeof qualification>

/** A gift; every outlet has its own stock of it. */
export const gift = z.object({
  id: partId,
  name: text(40),
  /** What it is worth. */
  valueFen: fen,
})

/** What a customer has to do, and which of the gifts that earns. */
export const tier = z.object({
  id: partId,
  name: text(40),
  qualification,
  giftIds: z.array(partId).check(z.maxLength(20)),
  /** 当天名额: claims a day at each outlet. */
  perDay: z.int().check(z.minimum(1), z.maximum(100_000)),
  /** Two people of the outlet have to agree before its gift is given out (product.md E.5). */
  needsSecond: z.boolean(),
})
export type Tier = z.output<typeof tier>
