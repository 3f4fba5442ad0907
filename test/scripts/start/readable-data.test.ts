import { requireReadableCases } from '../../../scripts/start/readable-data'
import { report } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

it('data of today is readable, of a version without terms it is refused with what to do', async () => {
  const { db } = cloud.services
  const caseId = await report(cloud)
  await expect(requireReadableCases(db)).resolves.toBeUndefined()
  const { deadline } = (await db.collection('cases').get(caseId))!
  const { terms: _terms, ...old } = deadline
  await db.collection('cases').update({ _id: caseId }, { deadline: old as typeof deadline })
  await expect(requireReadableCases(db)).rejects.toThrow('npm start -- --fresh')
})
