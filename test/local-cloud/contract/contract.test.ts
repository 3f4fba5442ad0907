import type { LocalCloud } from '../../../local-cloud/local-cloud'
import { subjects } from './all-cases'
import { startLocalEnvironment } from './local-environment'
import { leave, openWorld, takePossession, type World } from './world'

let cloud: LocalCloud
let world: World

beforeAll(async () => {
  const local = await startLocalEnvironment()
  cloud = local.cloud
  world = openWorld(local.environment)
  await takePossession(world)
})
afterAll(async () => {
  await leave(world)
  await cloud.stop()
})
afterEach(() => world.clean())

describe.each(subjects)('$name', ({ cases }) => {
  it.each(cases)('$name', ({ run }) => run(world))
})
