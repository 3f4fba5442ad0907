import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeys } from '../../local-cloud/auth/keys'
import { codeOf, startCloud, stopClouds, type TestCloud } from './support/cloud'

const dataDir = mkdtempSync(join(tmpdir(), 'cloud-collections-'))
const keys = generateKeys()

afterEach(stopClouds)
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const create = (cloud: TestCloud, name: string): Promise<unknown> => cloud.sdk.database().createCollection(name)
const total = async (cloud: TestCloud, name: string) => (await cloud.sdk.database().collection(name).count()).total

it('a created collection is empty, takes documents and is there after a restart', async () => {
  const first = await startCloud({ dataDir, keys })
  expect(await codeOf(total(first, 'notes'))).toBe('DATABASE_COLLECTION_NOT_EXIST')
  await create(first, 'notes')
  expect(await total(first, 'notes')).toBe(0)
  await first.sdk
    .database()
    .collection('notes')
    .add({ _id: 'a', n: 1 } as unknown as object)
  expect(first.explain('notes', { n: 1 })).toMatchObject({ kind: 'scan', returned: 1 })
  await stopClouds()
  const second = await startCloud({ dataDir, keys })
  expect(await total(second, 'notes')).toBe(1)
  expect(await codeOf(create(second, 'notes'))).toBe('DATABASE_REQUEST_FAILED')
})

it('a declaration takes a created collection over, with its documents', async () => {
  const cloud = await startCloud({
    dataDir,
    keys,
    collections: { notes: { indexes: [{ name: 'byN', keys: [['n', 'asc']] }] } },
  })
  expect(cloud.explain('notes', { n: 1 })).toMatchObject({ indexes: ['byN'], returned: 1 })
})

it('one that exists is refused, declared or created at the same moment', async () => {
  const cloud = await startCloud({ collections: { declared: {} } })
  expect(await codeOf(create(cloud, 'declared'))).toBe('DATABASE_REQUEST_FAILED')
  const codes = await Promise.all([codeOf(create(cloud, 'twice')), codeOf(create(cloud, 'twice'))])
  expect(codes.filter(code => code === 'DATABASE_REQUEST_FAILED')).toHaveLength(1)
})

it.each(['', '_x', 'a', 'with space', 'a.b', 'x'.repeat(34)])('the name %j is refused', async name => {
  const cloud = await startCloud()
  expect(await codeOf(create(cloud, name))).toBe('INVALID_PARAM')
})
