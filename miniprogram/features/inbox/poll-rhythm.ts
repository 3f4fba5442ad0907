/**
 * How often an open screen asks for news (`inbox.poll`, one indexed count).
 *
 * - A new case must reach an open screen within 15 s: 12 s between calls leaves 3 s for the call and a late timer.
 * - Only the screen in front asks; hidden, locked or left, it is silent, and it asks at once when it comes to the front.
 * - With the app in front for two hours of a working day that is 2 × 3600 / 12 = 600 calls per worker and day (2 400 if it
 *   were in front for all eight hours; a call every 2 s would be 14 400).
 * - After failures the pause doubles up to two minutes, so that an outage is not answered with a storm.
 */
export const pollEveryMs = 12_000
export const longestPauseMs = 120_000

/** Pause before the next call; `failures` in a row so far. */
export const pauseMs = (failures: number): number => Math.min(longestPauseMs, pollEveryMs * 2 ** failures)

/** Calls of one worker and day, for the target plan; hours that the app is in front. */
export const callsPerDay = (hoursInFront: number): number => Math.round((hoursInFront * 3_600_000) / pollEveryMs)
