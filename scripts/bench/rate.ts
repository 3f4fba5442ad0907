const windows = 5

/**
 * Calls of `run` per second: the best of five windows after a warm-up of one, so that other work on the machine counts
 * least, for ours and the peer alike. `run` gets a running number.
 */
export function rateOf(run: (round: number) => unknown, windowMs = 400): number {
  let round = 0
  const window = () => {
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
  window()
  return Math.max(...Array.from({ length: windows }, window))
}

/** The same for a step that waits, with that many of them under way at once. */
export async function asyncRateOf(
  run: (round: number) => Promise<unknown>,
  clients: number,
  windowMs = 1000,
): Promise<number> {
  let round = 0
  const window = async () => {
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
  await window()
  const rates: number[] = []
  for (let at = 0; at < windows; at += 1) rates.push(await window())
  return Math.max(...rates)
}
