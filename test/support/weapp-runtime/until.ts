const everyMs = 10

/** The first truthy answer of `look`. Looks again until then; fails with what `otherwise` says after `patienceMs`. */
export async function until<T>(look: () => T, otherwise: () => string, patienceMs = 30_000): Promise<NonNullable<T>> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const found = look()
    if (found) return found as NonNullable<T>
    if (performance.now() > deadline) throw new Error(otherwise())
    await new Promise(resolve => setTimeout(resolve, everyMs))
  }
}
