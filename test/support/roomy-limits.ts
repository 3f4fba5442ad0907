import { type LimitRules, limitedActions } from '@shared/limits/limit-rules'

const plenty = [{ most: 10_000, withinMinutes: 60 }]

/** For tests that report faster than people, mostly the same words; tracking keeps the limit that it is shipped with. */
export const roomyLimits: LimitRules = {
  version: 1,
  limits: {
    ...(Object.fromEntries(limitedActions.map(name => [name, plenty])) as LimitRules['limits']),
    track: [{ most: 5, withinMinutes: 15 }],
  },
  repeats: { withinMinutes: 0, most: 100 },
}
