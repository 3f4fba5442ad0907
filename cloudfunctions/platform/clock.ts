/** Tells the time. Product code asks the clock of its context; this is the only place that reads the machine's. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number
}

export const systemClock: Clock = { now: () => Date.now() }
