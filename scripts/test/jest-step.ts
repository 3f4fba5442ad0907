import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, runCommand } from '../run-command'
import type { Step } from './step'

/** A jest run as one step; its counts come from jest's own report. No test found is a failure. */
export function jestStep(name: string, args: readonly string[], env: Record<string, string> = {}): Step {
  return {
    name,
    run: async () => {
      const dir = mkdtempSync(join(tmpdir(), 'gezi-jest-'))
      const report = join(dir, 'report.json')
      try {
        const { code, output } = await runCommand(
          bin('jest'),
          [...args, '--json', `--outputFile=${report}`, '--silent'],
          { env },
        )
        const result = JSON.parse(readFileSync(report, 'utf8')) as JestReport
        const brokenSuites = result.numRuntimeErrorTestSuites
        const skipped = result.numPendingTests + result.numTodoTests
        const failed = result.numFailedTests + brokenSuites + skipped
        const nothingRan = result.numTotalTests === 0 || (code !== 0 && failed === 0)
        return {
          passed: result.numPassedTests,
          failed: failed + (nothingRan ? 1 : 0),
          output: failuresOf(result) || output,
        }
      } finally {
        rmSync(dir, { recursive: true, force: true })
      }
    },
  }
}

interface JestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly numTotalTests: number
  readonly numRuntimeErrorTestSuites: number
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly message: string }[]
}

const failuresOf = (report: JestReport): string =>
  report.testResults
    .filter(each => each.status !== 'passed')
    .map(each => `${each.name}\n${each.message}`)
    .join('\n')
