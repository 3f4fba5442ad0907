/** The time of the whole cloud: real time plus an offset that tests and simulations may change. */
export interface CloudClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Difference to real time in milliseconds; 0 in normal operation. */
  offset(): number
  set(instant: Date): void
  advance(milliseconds: number): void
  reset(): void
}

export function createClock(): CloudClock {
  let offset = 0
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    set: instant => {
      offset = instant.getTime() - Date.now()
    },
    advance: milliseconds => {
      offset += milliseconds
    },
    reset: () => {
      offset = 0
    },
  }
}
