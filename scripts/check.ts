import { runProgram } from './say'
import { fastChecks } from './test/fast-checks'
import { runSteps, sum } from './test/step'

/** `npm run check`: the fast part of `npm test`. */
runProgram(async () => {
  const { passed, failed } = sum(await runSteps(fastChecks, { parallel: true }))
  console.log(`${passed} passed, ${failed} failed`)
  if (failed) process.exit(1)
})
