import { act, caseIn } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const unit = (id: string) => cloud.services.db.collection('orgUnits').get(id)

/** Another territory comes into force: none of its nodes has the code of an old one, and its desk is answered by 林秀梅. */
async function replaceTerritory(): Promise<void> {
  const { db } = cloud.services
  const top = await unit(`small-1:${codes.county}`)
  if (!top) throw new Error('the small territory has no county')
  const desk = { ...top.desk, name: '新值班台', personIds: ['desk-lin'] }
  await db
    .collection('orgUnits')
    .insert({ ...top, _id: 'new-1:all', version: 'new-1', code: 'all', path: ['all'], desk })
  await db.collection('people').update({ _id: 'desk-lin' }, { roles: [{ role: 'station', scope: 'all' }] })
  await db.collection('people').update({ _id: 'worker-wang' }, { leftAt: cloud.clock.now() })
  await db.collection('settings').update({ _id: 'territory' }, { version: 'new-1', topCode: 'all' })
  cloud.clock.advance(11_000)
}

describe('a case of a territory that was replaced', () => {
  it('is handled again by the desk at the top, which is told and can answer it', async () => {
    const caseId = await caseIn(cloud, 'answered')
    await replaceTerritory()
    const again = await act(cloud, 'resident-li', caseId, 'reopen')
    expect(again.responsible).toMatchObject({ kind: 'desk', id: 'all', name: '新值班台' })
    const told = await cloud.services.db.collection('inbox').find({ where: { caseId, personId: 'desk-lin' }, limit: 5 })
    expect(told.map(message => message.kind)).toEqual(['caseReopened'])
    await act(cloud, 'desk-lin', caseId, 'accept')
    expect((await act(cloud, 'desk-lin', caseId, 'resolve')).status).toBe('answered')
  })

  it('goes to the next desk above when only that of its community is gone', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await cloud.services.db.collection('orgUnits').remove({ _id: `small-1:${codes.osmanthus}` })
    const returned = await act(cloud, 'worker-wang', caseId, 'sendBack')
    expect(returned.responsible).toMatchObject({ kind: 'desk', id: codes.street })
  })
})
