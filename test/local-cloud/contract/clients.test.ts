import type { LocalCloud } from '../../../local-cloud/local-cloud'
import { clientCases } from './clients/client-cases'
import type { ClientWorld } from './clients/client-world'
import { clientInNode } from './clients/in-node'
import { serverSide } from './clients/server-side'
import { startLocalEnvironment } from './local-environment'
import { openWorld } from './world'

let cloud: LocalCloud
let node: ClientWorld

beforeAll(async () => {
  const local = await startLocalEnvironment()
  cloud = local.cloud
  node = clientInNode(local.environment, serverSide(openWorld(local.environment)))
})
afterAll(() => cloud.stop())

describe('js-sdk under Node', () => {
  it.each(clientCases)('$name', ({ run }) => run(node))
})
