import { minuteMs } from '../kernel/local-date'

const firstWaitMs = minuteMs
const longestWaitMs = 30 * minuteMs
/** With these waits a push that nobody takes is given up after two hours, give or take; its message stays in the inbox. */
const mostAttempts = 7

/**
 * How long to wait before the next attempt, after so many; null: no more. `luck` in [0, 1) spreads those that failed together
 * over half as much and half as much again; the other side may ask for longer.
 */
export function waitBeforeRetry(attempts: number, luck: number, askedMs = 0): number | null {
  if (attempts >= mostAttempts) return null
  const wait = Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs)
  return Math.max(askedMs, Math.round(wait * (0.5 + luck)))
}
