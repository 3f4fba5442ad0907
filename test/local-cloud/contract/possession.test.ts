import { startCloud, stopClouds, type TestCloud } from '../support/cloud'
import { leave, openWorld, takePossession, type World } from './world'

let cloud: TestCloud
let world: World

beforeEach(async () => {
  // Nothing is declared: the suite makes its collections, as it does on CloudBase.
  cloud = await startCloud()
  world = openWorld({
    envId: 'local',
    secretId: String(cloud.envForSdk.TENCENTCLOUD_SECRETID),
    secretKey: String(cloud.envForSdk.TENCENTCLOUD_SECRETKEY),
    endpoint: cloud.url,
  })
})
afterEach(stopClouds)

const total = async (name: string) => (await world.db.collection(name).count()).total

it('makes its collections', async () => {
  await takePossession(world)
  expect(await total('contract_notes')).toBe(0)
})

it('refuses documents that are not its own and leaves them', async () => {
  await world.db.createCollection('contract_seats')
  await world.db.collection('contract_seats').add({ guest: 'somebody' })
  await expect(takePossession(world)).rejects.toThrow('contract_seats holds 1 documents that are not of this suite')
  expect(await total('contract_seats')).toBe(1)
})

it('clears what an interrupted run left behind', async () => {
  await takePossession(world)
  await world.notes.add({ n: 1 })
  await takePossession(world)
  expect(await total('contract_notes')).toBe(0)
})

it('leaves nothing behind, so that documents added later are not taken for its own', async () => {
  await takePossession(world)
  await leave(world)
  await world.db.collection('contract_notes').add({ guest: 'somebody' })
  await expect(takePossession(world)).rejects.toThrow('not of this suite')
})

it('empties the collections a case used, and no others', async () => {
  await takePossession(world)
  await world.notes.add({ n: 1 })
  await world.db.collection('contract_seats').add({ n: 1 })
  await world.clean()
  expect([await total('contract_notes'), await total('contract_seats')]).toEqual([0, 1])
})
