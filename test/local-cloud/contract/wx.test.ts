import type { LocalCloud } from '../../../local-cloud/local-cloud'
import { clientCases } from './clients/client-cases'
import type { ClientWorld } from './clients/client-world'
import { clientInWx } from './clients/in-wx'
import { serverSide } from './clients/server-side'
import { startLocalEnvironment } from './local-environment'
import { openWorld } from './world'

let cloud: LocalCloud
let world: ClientWorld

beforeAll(async () => {
  const local = await startLocalEnvironment()
  cloud = local.cloud
  world = clientInWx(local.environment, serverSide(openWorld(local.environment)))
})
afterAll(() => cloud.stop())

describe('js-sdk under a wx shim', () => {
  it.each(clientCases)('$name', ({ run }) => run(world))
})
