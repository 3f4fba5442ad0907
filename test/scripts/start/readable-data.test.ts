import { requireReadableCases } from '../../../scripts/start/readable-data'
import { report } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

it('data of today is readable, of an older version it is refused with what to do', async () => {
  const { db } = cloud.services
  const caseId = await report(cloud)
  await expect(requireReadableCases(db)).resolves.toBeUndefined()
  await db.collection('cases').update({ _id: caseId }, { yellowAt: db.command.remove() })
  await expect(requireReadableCases(db)).rejects.toThrow('npm start -- --fresh')
})
