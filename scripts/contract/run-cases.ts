import type { Need } from '../../test/local-cloud/contract/contract'
import type { Entry } from '../../test/local-cloud/contract/ledger'
import type { Options } from './options'

/** A case bound to what it runs in. */
export interface Runnable {
  readonly name: string
  readonly confirms: readonly string[]
  readonly needs: readonly Need[]
  readonly run: () => Promise<void>
}

export interface Counts {
  passed: number
  failed: number
  notRun: number
}

/** Runs cases one after another and prints a line for each, with the ledger's sources of what it confirms. */
export async function runCases(
  heading: string,
  cases: readonly Runnable[],
  { has, only }: Pick<Options, 'has' | 'only'>,
  ledger: ReadonlyMap<string, readonly Entry[]>,
  counts: Counts,
): Promise<void> {
  const chosen = cases.filter(({ name, confirms }) => [name, ...confirms].some(text => text.includes(only)))
  if (chosen.length > 0) console.log(`\n${heading}`)
  for (const { name, confirms, needs, run } of chosen) {
    const lacks = needs.filter(need => !has.has(need))
    if (lacks.length > 0) {
      counts.notRun++
      console.log(`  -      ${name}: needs ${lacks.join(', ')}`)
      continue
    }
    const wrong = await run().then(
      () => undefined,
      (error: { code?: unknown; message?: string }) => [error.code, error.message].filter(Boolean).join(' '),
    )
    counts[wrong === undefined ? 'passed' : 'failed']++
    console.log(
      `  ${wrong === undefined ? 'ok    ' : 'FAILED'} ${name} (${confirms.map(entry => sourced(entry, ledger)).join('; ')})`,
    )
    if (wrong !== undefined) console.log(`         ${wrong}`)
  }
}

const sourced = (name: string, ledger: ReadonlyMap<string, readonly Entry[]>): string =>
  [name, [...new Set(ledger.get(name)?.map(({ source }) => source))].join(' / ')].join(' ')
