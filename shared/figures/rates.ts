import * as z from 'zod/mini'

/** Why a case does not count for a rate, in the order in which it is looked for: every case has one reason at most. */
export const exclusions = [
  'withdrawn',
  'merged',
  'rejected',
  'aboutNobody',
  'paused',
  'notDueYet',
  'notAnswered',
  'noView',
] as const
const exclusion = z.enum(exclusions)
export type Exclusion = z.output<typeof exclusion>

/** `registered` = `denominator` + all `excluded`; `share` is null when nothing counts. */
export const rate = z.object({
  registered: z.int(),
  numerator: z.int(),
  denominator: z.int(),
  share: z.nullable(z.number()),
  excluded: z.array(z.object({ why: exclusion, count: z.int() })),
})
export type Rate = z.output<typeof rate>

export const rateNames = ['response', 'solution', 'satisfaction'] as const
export type RateName = (typeof rateNames)[number]

/** Half of the cases took no longer, in whole minutes: by the opening hours, and by the calendar. */
export const medianTime = z.object({
  cases: z.int(),
  workMinutes: z.nullable(z.int()),
  elapsedMinutes: z.nullable(z.int()),
})
export type MedianTime = z.output<typeof medianTime>
