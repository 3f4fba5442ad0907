import type { PhoneCheck } from '@shared/people/phone-check'
import { keptFor } from '@shared/retention/kept-for'
import declared from '../../../cloudfunctions/database.json'
import { clearExpired } from '../../../cloudfunctions/modules/retention/clear-expired'
import { createTimer } from '../../../cloudfunctions/platform/create-timer'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

const dayMs = 86_400_000
let cloud: TestCloud
beforeEach(async () => {
  jest.spyOn(console, 'log').mockImplementation(() => undefined)
  cloud = await startTestCloud()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await cloud.stop()
})

const run = () => createTimer('retention', clearExpired, cloud.services)({}, { request_id: 'test', environment: '{}' })

describe.each(keptFor)('$collection', ({ collection, since, days }) => {
  const put = (id: string, value: number | null) =>
    cloud.services.db.collection(collection).insert({ _id: id, [since]: value } as never)
  const left = async () => {
    const found = await cloud.services.db.collection(collection).find({ where: {}, limit: 9 })
    return found.map(each => each._id).sort()
  }

  it(`goes ${days} days after, not a moment before, and never without that instant`, async () => {
    const now = cloud.clock.now()
    await put('just-over', now - days * dayMs - 1)
    await put('just-kept', now - days * dayMs)
    await put('to-come', now + dayMs)
    await put('no-end', null)
    expect(await run()).toMatchObject({ [collection]: 1, failed: 0 })
    expect(await left()).toEqual(['just-kept', 'no-end', 'to-come'])
    cloud.clock.advance(1)
    await run()
    expect(await left()).toEqual(['no-end', 'to-come'])
  })

  it('is found by an index', () => {
    const { indexes } = declared.collections[collection]
    expect(indexes.some(({ keys }) => keys[0]?.[0] === since)).toBe(true)
  })
})

it('a phone that was sent a code is forgotten, and may be sent one again', async () => {
  const checks = cloud.services.db.collection('phoneChecks')
  const sent: PhoneCheck = {
    _id: newId(),
    codeTag: 't',
    sentAt: cloud.clock.now(),
    expiresAt: cloud.clock.now() + 300_000,
    day: '2026-11-23',
    sentToday: 5,
  }
  await checks.insert(sent)
  await run()
  expect(await checks.get(sent._id)).toEqual(sent)
  cloud.clock.set('2026-11-25T10:00')
  await run()
  expect(await checks.get(sent._id)).toBeNull()
})

it('one collection that cannot be cleared does not keep the others', async () => {
  const { db } = cloud.services
  await db.collection('adminTokens').insert({ _id: 'first', hash: 'h', expiresAt: 1, usedAt: null })
  const broken = { ...db, collection: (name: never) => (name === 'phoneChecks' ? failing : db.collection(name)) }
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const failing = { remove: () => Promise.reject(new Error('no answer')) }
  const services = { ...cloud.services, db: { ...broken, command: db.command } as unknown as typeof db }
  const result = await createTimer('retention', clearExpired, services)({}, { request_id: 'test', environment: '{}' })
  expect(result).toMatchObject({ failed: 1, adminTokens: 1 })
})
