import { replayCase } from '@shared/cases/apply-event'
import { act, caseIn, refused, report } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const alarmed = async (caseId: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 50 }))
    .filter(each => each.kind === 'caseUrgent')
    .map(each => each.personId)
    .sort()

describe('a case that turns out to be urgent', () => {
  it('alerts leader and station at once, at night too', async () => {
    cloud.clock.set('2026-11-23T23:50')
    const caseId = await caseIn(cloud, 'handling')
    const detail = await act(cloud, 'worker-wang', caseId, 'markUrgent')
    expect(detail).toMatchObject({ urgent: true, status: 'handling' })
    expect(detail.acts).not.toContain('markUrgent')
    expect(await alarmed(caseId)).toEqual(['desk-lin', 'leader-zhao'])
  })

  it('alerts who is responsible when the station finds out', async () => {
    const caseId = await report(cloud)
    await act(cloud, 'desk-lin', caseId, 'markUrgent')
    expect(await alarmed(caseId)).toEqual(['leader-zhao', 'worker-wang'])
  })

  it('is marked once, and its log replays', async () => {
    const caseId = await report(cloud)
    await act(cloud, 'worker-wang', caseId, 'markUrgent')
    expect(await refused(cloud, 'desk-lin', caseId, 'markUrgent')).toBe('CASE_STATE_FORBIDS')
    const stored = (await cloud.services.db.collection('cases').get(caseId))!
    expect(replayCase(stored)).toEqual(stored)
  })
})
