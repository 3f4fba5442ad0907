import { buildAppIfStale, buildFunctionsIfStale } from '../build/outputs'
import { runCommand } from '../run-command'
import { runProgram } from '../say'
import { findBrowser } from './browser'
import { fastChecks } from './fast-checks'
import { jestStep } from './jest-step'
import { runSteps, type Step, sum, verdict } from './step'

const builds: Step = {
  name: 'builds: functions, H5 for this computer and for production, mini-program',
  run: async () => {
    await buildFunctionsIfStale()
    await buildAppIfStale({ target: 'h5', local: true })
    await buildAppIfStale({ target: 'h5', local: false })
    await buildAppIfStale({ target: 'weapp', local: false })
    return verdict(true, '')
  },
}

const size: Step = {
  name: 'sizes within budget',
  run: async () => {
    const { code, output } = await runCommand('npm', ['run', '--silent', 'size'])
    return verdict(code === 0, output)
  },
}

const journeys = (name: string, project: string, env: () => Promise<Record<string, string>>): Step => ({
  name,
  run: async () =>
    jestStep(
      name,
      ['--config', 'jest.journeys.config.cjs', '--selectProjects', project, '--runInBand'],
      await env(),
    ).run(),
})

/** `npm test`: everything, on a machine that has only Node and npm. Ends with "N passed, N failed". */
runProgram(async () => {
  const results = await runSteps([
    ...fastChecks,
    builds,
    size,
    jestStep('unit and contract tests', ['--config', 'jest.config.cjs']),
    journeys('mini-program journeys', 'weapp', async () => ({})),
    journeys('browser journeys', 'h5', async () => {
      const browser = await findBrowser()
      console.log(`Browser: ${browser.source}`)
      return {
        GEZI_JOURNEY_BROWSER: browser.executablePath,
        GEZI_JOURNEY_BROWSER_ENV: JSON.stringify(browser.env),
      }
    }),
  ])
  const { passed, failed } = sum(results)
  console.log(`${passed} passed, ${failed} failed`)
  if (failed) process.exit(1)
})
