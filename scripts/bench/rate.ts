/** Measures for a while; answers calls per second. */
export type Window = () => number | Promise<number>

const rounds = 5

/**
 * Calls per second of each contender: they take turns, so that other work on the machine meets all of them, and the
 * best of five windows counts, after a warm-up of one.
 */
export async function ratesOf<N extends string>(windows: Readonly<Record<N, Window>>): Promise<Record<N, number>> {
  const names = Object.keys(windows) as N[]
  const best = Object.fromEntries(names.map(name => [name, 0])) as Record<N, number>
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const rate = await windows[name]()
      if (round > 0) best[name] = Math.max(best[name], rate)
    }
  }
  return best
}

/** A step that does not wait; it gets a running number. */
export function windowOf(run: (round: number) => unknown, windowMs = 400): Window {
  let round = 0
  return () => {
    const startedAt = performance.now()
    const first = round
    let elapsed = 0
    while (elapsed < windowMs) {
      for (let burst = 0; burst < 64; burst += 1) {
        run(round)
        round += 1
      }
      elapsed = performance.now() - startedAt
    }
    return ((round - first) / elapsed) * 1000
  }
}

/** The same for a step that waits, with that many of them under way at once. */
export function waitingWindowOf(
  run: (round: number) => Promise<unknown>,
  clients: number,
  windowMs = 1000,
): () => Promise<number> {
  let round = 0
  return async () => {
    const startedAt = performance.now()
    const first = round
    const client = async () => {
      while (performance.now() - startedAt < windowMs) {
        round += 1
        await run(round)
      }
    }
    await Promise.all(Array.from({ length: clients }, client))
    return ((round - first) / (performance.now() - startedAt)) * 1000
  }
}
