import type { LocalCloud } from '../../../local-cloud/local-cloud'
import { clientCases } from './clients/client-cases'
import { type CasesInBrowser, casesInBrowser } from './clients/in-browser'
import { serverSide } from './clients/server-side'
import { startLocalEnvironment } from './local-environment'
import { openWorld } from './world'

let cloud: LocalCloud
let browser: CasesInBrowser

beforeAll(async () => {
  const local = await startLocalEnvironment()
  cloud = local.cloud
  browser = await casesInBrowser(local.environment, serverSide(openWorld(local.environment)))
  // The browser is unpacked from its npm package the first time.
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await cloud.stop()
})

describe('js-sdk in Chromium', () => {
  it.each(clientCases)('$name', ({ name }) => browser.run(name))
})
