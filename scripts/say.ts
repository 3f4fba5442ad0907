/** A line about a long step: what is being done, then how long it took. */
export async function withProgress<T>(doing: string, done: string, step: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  console.log(`${doing} ...`)
  const result = await step()
  console.log(`${done} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
  return result
}

/** A condition outside the program that the person at the terminal can mend; shown as its one sentence. */
export class Refusal extends Error {}

/** Runs a program; a Refusal ends it with its sentence, a defect with its stack. */
export function runProgram(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof Refusal ? error.message : error)
    process.exit(1)
  })
}
