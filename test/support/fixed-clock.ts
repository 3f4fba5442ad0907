import type { Clock } from '../../cloudfunctions/platform/clock'

/** A clock that stands until a test moves it. */
export interface FixedClock extends Clock {
  set(isoBeijing: string): void
  advance(ms: number): void
}

/** @param isoBeijing wall-clock time in Beijing, `2026-11-22T09:41` */
export function fixedClock(isoBeijing: string): FixedClock {
  let now = beijing(isoBeijing)
  return {
    now: () => now,
    set: iso => {
      now = beijing(iso)
    },
    advance: ms => {
      now += ms
    },
  }
}

/** The instant of a Beijing wall-clock time. */
export const beijing = (iso: string): number => Date.parse(`${iso}+08:00`)
