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

/** Runs a program; a Refusal, and nobody at the other end, end it with one sentence, a defect with its stack. */
export function runProgram(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof Refusal ? error.message : (unreachable(error) ?? error))
    process.exit(1)
  })
}

/** What to say when the address that was asked does not answer; null for any other error. */
export function unreachable(error: unknown): string | null {
  const said = textOf(error)
  const code = /\b(?:ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT|EAI_AGAIN)\b/.exec(said)?.[0]
  if (!code) return null
  const address = /\s([\w.[\]:-]+:\d+)/.exec(said)?.[1]
  return `Nobody answers${address ? ` at ${address}` : ''} (${code}): check the address, and that it is running.`
}

const textOf = (error: unknown): string =>
  error instanceof Error
    ? [(error as NodeJS.ErrnoException).code, error.message, textOf(error.cause)].join(' ')
    : String(error ?? '')
