import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, localDate, requestId, text } from '../kernel/fields'

const hours = z.array(z.object({ from: z.string(), to: z.string() }))

/** An outlet where the caller redeems. */
const ownOutlet = z.object({
  outletId: id,
  name: z.string(),
  address: z.string(),
  hoursToday: hours,
  open: z.boolean(),
})
export type OwnOutlet = z.output<typeof ownOutlet>

/** A customer's claim as the counter sees it, after their code was found good. The customer stays unknown but for their phone's end. */
const checkedClaim = z.object({
  claimId: z.string(),
  outletId: id,
  campaignName: z.string(),
  tierName: z.string(),
  giftName: z.string(),
  /** "尾号 2216"; null when they left no phone. */
  phoneTail: z.nullable(z.string()),
  claimedAt: instant,
  expiresAt: instant,
  quotaDay: localDate,
  /** Gifts of this kind that the outlet still has to give out: free ones and those held for customers. */
  stockLeft: z.int(),
  second: z.enum(['notNeeded', 'needed', 'asked', 'agreed']),
  /** Who agreed. */
  secondName: z.nullable(z.string()),
  /** Until then the caller may give it out without another look at the code. */
  lookedUntil: instant,
})
export type CheckedClaim = z.output<typeof checkedClaim>

/** A line of what was given out today. */
const givenLine = z.object({
  claimId: z.string(),
  kind: z.enum(['redeemed', 'reversed']),
  at: instant,
  giftName: z.string(),
  byName: z.string(),
  secondName: z.nullable(z.string()),
  reason: z.nullable(z.string()),
})
export type GivenLine = z.output<typeof givenLine>

const claimAt = { requestId, outletId: id, claimId: z.string().check(z.minLength(3), z.maxLength(200)) }
const atCounter = ['NOT_FOUND', 'OUTLET_CLOSED', 'LOOK_AGAIN', 'VOUCHER_ENDED'] as const

/** Contract of the cloud function `counter`: where gifts are given out (product.md E.5). */
export const counterActions = defineActions('counter', {
  outlets: action({
    summary: 'Outlets where the caller redeems, with the hours of today.',
    input: z.object({}),
    output: z.object({ outlets: z.array(ownOutlet) }),
    errors: [],
    writes: false,
  }),
  look: action({
    summary:
      "Checks a customer's code, scanned or typed, at an outlet within its shift, and shows what it is for. Wrong codes are " +
      'counted: ten in a quarter of an hour by one person end it.',
    input: z.object({ requestId, outletId: id, code: z.string().check(z.minLength(1), z.maxLength(60)) }),
    output: checkedClaim,
    errors: [
      'NOT_FOUND',
      'OUTLET_CLOSED',
      'VOUCHER_UNKNOWN',
      'VOUCHER_REPLACED',
      'VOUCHER_ENDED',
      'VOUCHER_ELSEWHERE',
      'TOO_MANY_TRIES',
    ],
    writes: true,
  }),
  askSecond: action({
    summary:
      'Asks a second person of the outlet to agree, for a tier that needs two; by who has just looked at the code.',
    input: z.object(claimAt),
    output: checkedClaim,
    errors: [...atCounter],
    writes: true,
  }),
  asked: action({
    summary: 'What waits at an outlet for the caller to agree to, asked by others.',
    input: z.object({ outletId: id }),
    output: z.object({
      waiting: z.array(
        z.object({
          claimId: z.string(),
          campaignName: z.string(),
          giftName: z.string(),
          askedByName: z.string(),
          askedAt: instant,
        }),
      ),
    }),
    errors: ['NOT_FOUND'],
    writes: false,
  }),
  agree: action({
    summary: 'Agrees as the second person; never to what one asked for oneself.',
    input: z.object(claimAt),
    output: z.object({}),
    errors: [...atCounter],
    writes: true,
  }),
  redeem: action({
    summary:
      'The customer has the gift: once, by who has just looked at the code, entered in the gift register. The same request ' +
      'again answers the same.',
    input: z.object(claimAt),
    output: z.object({ at: instant }),
    errors: [...atCounter, 'SECOND_PERSON_MISSING'],
    writes: true,
  }),
  reverse: action({
    summary:
      'Takes back what was redeemed by mistake: stock and the quota of its own day come back, and the register has an entry of ' +
      'its own with the reason.',
    input: z.object({ requestId, claimId: claimAt.claimId, reason: text(200, 2) }),
    output: z.object({ at: instant }),
    errors: ['NOT_FOUND', 'VOUCHER_ENDED'],
    writes: true,
  }),
  today: action({
    summary: 'What an outlet gave out today, the last first, and how much of each gift.',
    input: z.object({ outletId: id }),
    output: z.object({
      day: localDate,
      lines: z.array(givenLine),
      totals: z.array(z.object({ giftName: z.string(), count: z.int() })),
    }),
    errors: ['NOT_FOUND'],
    writes: false,
  }),
})
