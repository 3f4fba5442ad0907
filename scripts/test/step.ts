/** What one part of the test run came to. */
export interface StepResult {
  readonly passed: number
  readonly failed: number
  /** Printed only when something failed. */
  readonly output: string
}

export interface Step {
  readonly name: string
  run(): Promise<StepResult>
}

/** A check that is right or wrong as a whole. */
export const verdict = (ok: boolean, output: string): StepResult => ({
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  output,
})

/** Runs steps in order, or all at once; a step that throws counts as one failure. */
export async function runSteps(steps: readonly Step[], { parallel = false } = {}): Promise<StepResult[]> {
  if (parallel) return Promise.all(steps.map(runStep))
  const results: StepResult[] = []
  for (const step of steps) results.push(await runStep(step))
  return results
}

async function runStep(step: Step): Promise<StepResult> {
  const startedAt = performance.now()
  const result = await step.run().catch((error: unknown) => verdict(false, String((error as Error)?.stack ?? error)))
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    `${result.failed ? 'FAILED' : 'ok    '} ${step.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`,
  )
  if (result.failed) console.log(result.output)
  return result
}

export const sum = (results: readonly StepResult[]) => ({
  passed: results.reduce((total, each) => total + each.passed, 0),
  failed: results.reduce((total, each) => total + each.failed, 0),
})
