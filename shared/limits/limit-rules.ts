import * as z from 'zod/mini'

/** What a person may do only so often (issue 5, "Abuse"). */
export const limitedActions = ['report', 'join', 'track', 'reveal'] as const
export type LimitedAction = (typeof limitedActions)[number]

const limit = z.object({
  most: z.int().check(z.minimum(1), z.maximum(10_000)),
  withinMinutes: z.int().check(z.minimum(1), z.maximum(10_080)),
})
export type Limit = z.output<typeof limit>

/** The whole set as an administrator edits it; its version is given by publishing. */
export const limitRulesInput = z.object({
  limits: z.record(z.enum(limitedActions), z.array(limit).check(z.minLength(1), z.maxLength(3))),
  /** The same words about the same grid: shown the earlier case once, refused beyond `most`. */
  repeats: z.object({
    withinMinutes: z.int().check(z.minimum(0), z.maximum(10_080)),
    most: z.int().check(z.minimum(1), z.maximum(100)),
  }),
})
export type LimitRulesInput = z.output<typeof limitRulesInput>

export interface LimitRules extends LimitRulesInput {
  readonly version: number
}

/**
 * Delivered with the app. Wide enough for a family that shares one phone and for somebody who walks a whole street;
 * narrow enough that one person does not bury a worker.
 */
export const shippedLimits: LimitRules = {
  version: 1,
  limits: {
    report: [
      { most: 10, withinMinutes: 60 },
      { most: 30, withinMinutes: 24 * 60 },
    ],
    join: [{ most: 30, withinMinutes: 60 }],
    track: [{ most: 5, withinMinutes: 15 }],
    // By one of the staff: more than anybody calls in a day, fewer than a list that would be worth taking along.
    reveal: [{ most: 30, withinMinutes: 24 * 60 }],
  },
  repeats: { withinMinutes: 24 * 60, most: 3 },
}

/** Limits that were published before an action was limited have none for it: then those delivered with the app hold. */
export const completeLimits = <L extends LimitRules>(published: L): L => ({
  ...published,
  limits: { ...shippedLimits.limits, ...published.limits },
})
