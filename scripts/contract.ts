import { join } from 'node:path'
import { subjects } from '../test/local-cloud/contract/all-cases'
import { clientCases } from '../test/local-cloud/contract/clients/client-cases'
import type { ClientWorld } from '../test/local-cloud/contract/clients/client-world'
import { casesInBrowser } from '../test/local-cloud/contract/clients/in-browser'
import { clientInNode } from '../test/local-cloud/contract/clients/in-node'
import { clientInWx } from '../test/local-cloud/contract/clients/in-wx'
import { serverSide } from '../test/local-cloud/contract/clients/server-side'
import { readLedger } from '../test/local-cloud/contract/ledger'
import { leave, openWorld, takePossession } from '../test/local-cloud/contract/world'
import { readOptions } from './contract/options'
import { type Runnable, runCases } from './contract/run-cases'
import { root } from './root'
import { runProgram } from './say'

/** `npm run contract`: what the local cloud is tested against, in any environment. See docs/local-cloud.md. */
runProgram(async () => {
  const options = readOptions(process.argv.slice(2), process.env)
  const { environment } = options
  const ledger = readLedger(join(root, 'docs/local-cloud.md'))
  const counts = { passed: 0, failed: 0, notRun: 0 }
  const run = (heading: string, cases: readonly Runnable[]) => runCases(heading, cases, options, ledger, counts)
  const clients = (world: ClientWorld) => clientCases.map(one => ({ ...one, run: () => one.run(world) }))

  const world = openWorld(environment)
  await takePossession(world)
  try {
    for (const { name, cases } of subjects) {
      const clean = async (one: () => Promise<void>) => one().finally(world.clean)
      await run(
        `node-sdk: ${name}`,
        cases.map(one => ({ ...one, run: () => clean(() => one.run(world)) })),
      )
    }
    const server = serverSide(world)
    await run('js-sdk under Node', clients(clientInNode(environment, server)))
    const browser = await casesInBrowser(environment, server)
    await run(
      'js-sdk in Chromium',
      clientCases.map(one => ({ ...one, run: () => browser.run(one.name) })),
    ).finally(browser.close)
    // Last: it leaves `wx` behind as a global.
    await run('js-sdk under a wx shim', clients(clientInWx(environment, server)))
  } finally {
    await leave(world)
  }
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.notRun} not run`)
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1
})
