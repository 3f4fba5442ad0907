import { scanMs } from '@shared/people/lifetimes'

/**
 * Whether a code has served its time, by the time that has passed since it was shown: office computers are minutes wrong
 * now and then, and would take every code for an old one if they compared the cloud's instants with their own clock.
 */
export const scanRanOut = (shownAt: number, now: number): boolean => now - shownAt >= scanMs
