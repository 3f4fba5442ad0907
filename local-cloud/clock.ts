/** The time of the whole cloud: real time plus an offset that tests and simulations may change. */
export interface CloudClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Difference to real time in milliseconds; 0 in normal operation. */
  offset(): number
  set(instant: Date): void
  advance(milliseconds: number): void
  reset(): void
  /** Notes that somebody goes on living with the present offset, as a function's call does; answers how to end it. */
  hold(): () => void
  /** Milliseconds now for everybody who holds another offset than the present one. */
  heldTimes(): number[]
  /** Tells after every change by set, advance or reset. */
  onChange(listener: () => void): void
}

export function createClock(): CloudClock {
  let offset = 0
  const holders = new Map<number, number>()
  const listeners: (() => void)[] = []
  const change = (next: number) => {
    if (!Number.isFinite(next)) throw new RangeError('the clock needs a valid time')
    offset = next
    for (const listener of listeners) listener()
  }
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    set: instant => change(instant.getTime() - Date.now()),
    advance: milliseconds => change(offset + milliseconds),
    reset: () => change(0),
    hold: () => {
      const held = offset
      holders.set(held, (holders.get(held) ?? 0) + 1)
      return () => {
        const left = (holders.get(held) ?? 1) - 1
        if (left > 0) holders.set(held, left)
        else holders.delete(held)
      }
    },
    heldTimes: () => [...holders.keys()].filter(held => held !== offset).map(held => Date.now() + held),
    onChange: listener => {
      listeners.push(listener)
    },
  }
}
