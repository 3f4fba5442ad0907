import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root'
import { Refusal, runProgram } from './say'
import { jestStep } from './test/jest-step'
import { runSteps, sum } from './test/step'

const largestSeed = 2 ** 31 - 1
const longestTestMs = 30 * 60_000

/** Test files with seeded parts: those that ask test/support/proof how long to run. */
const proofFiles = (): string[] =>
  readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter(file => /\.test\.tsx?$/.test(file))
    .map(file => `test/${file}`)
    .filter(file => readFileSync(join(root, file), 'utf8').includes("support/proof'"))
    .sort()

function seedFrom(given: string | undefined): number {
  if (given === undefined) return randomInt(1, largestSeed)
  const seed = Number(given)
  if (!Number.isInteger(seed) || seed < 1 || seed > largestSeed) {
    throw new Refusal(`A seed is a whole number from 1 to ${largestSeed}.`)
  }
  return seed
}

/** `npm run prove [-- SEED]`: the long form of all seeded, property and crash tests, from a fresh seed. */
runProgram(async () => {
  const seed = seedFrom(process.argv[2])
  const again = `npm run prove -- ${seed}`
  console.log(`Seed ${seed}; the same again: ${again}`)
  const results = await runSteps(
    proofFiles().map(file =>
      jestStep(
        file,
        ['--config', 'jest.config.cjs', '--testTimeout', String(longestTestMs), '--runTestsByPath', file],
        {
          GEZI_PROVE: String(seed),
        },
      ),
    ),
  )
  const { passed, failed } = sum(results)
  if (failed) console.log(`To repeat the failure: ${again}`)
  console.log(`${passed} passed, ${failed} failed`)
  if (failed || results.length === 0) process.exit(1)
})
