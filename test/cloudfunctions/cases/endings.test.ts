import { replayCase } from '@shared/cases/apply-event'
import { act, caseIn, refused, toldInPerson } from '../../support/act'
import { anEntry } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const stored = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))!
const toldOf = async (caseId: string) =>
  (await cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 50 })).map(
    each => `${each.personId} ${each.kind}`,
  )

describe('withdrawing', () => {
  it('ends it at once, stops the clock and tells who works on it', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await act(cloud, 'worker-wang', caseId, 'addCoHandler')
    const ended = await act(cloud, 'resident-li', caseId, 'withdraw')
    expect(ended).toMatchObject({ status: 'withdrawn', acts: [], deadline: { answeredAt: cloud.clock.now() } })
    expect(await toldOf(caseId)).toEqual(
      expect.arrayContaining(['worker-wang caseWithdrawn', 'worker-sun caseWithdrawn']),
    )
    const final = await stored(caseId)
    expect(final).toMatchObject({ reopenUntil: null, nextCheckAt: beijing('2026-12-09T00:00') })
    expect(replayCase(final)).toEqual(final)
  })

  it('is possible for an anonymous reporter, whom nobody sees', async () => {
    const caseId = await caseIn(cloud, 'waiting', { anonymous: true, name: null, phone: null })
    expect(await act(cloud, 'resident-li', caseId, 'withdraw')).toMatchObject({
      status: 'withdrawn',
      deadline: { paused: false },
    })
    expect(JSON.stringify(await stored(caseId))).not.toContain('resident-li')
  })

  it.each(['answered', 'closed', 'rejected'] as const)('is too late once it is %s', async status => {
    const caseId = await caseIn(cloud, status)
    expect(await refused(cloud, 'resident-li', caseId, 'withdraw')).toBe('CASE_STATE_FORBIDS')
  })
})

describe('refusing', () => {
  it('tells the reporter why, who may have it handled again for fifteen days', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const refusedCase = await act(cloud, 'leader-zhao', caseId, 'reject')
    expect(refusedCase).toMatchObject({ status: 'rejected', deadline: { answeredAt: cloud.clock.now() } })
    expect(await toldOf(caseId)).toEqual(
      expect.arrayContaining(['resident-li caseRejected', 'worker-wang caseRejectedByOther']),
    )
    expect((await stored(caseId)).reopenUntil).toBe(beijing('2026-12-09T00:00') - 1)
    cloud.clock.set('2026-12-08T23:59')
    const again = await act(cloud, 'resident-li', caseId, 'reopen')
    expect(again).toMatchObject({ status: 'dispatched', reopenUntil: null, deadline: { answeredAt: null } })
    const final = await stored(caseId)
    expect(replayCase(final)).toEqual(final)
  })

  it('of who reads nothing here is told by 首问责任人, who is asked to', async () => {
    const caseId = await toldInPerson(cloud)
    await act(cloud, 'leader-zhao', caseId, 'reject')
    const told = await toldOf(caseId)
    expect(told).toEqual(expect.arrayContaining(['worker-chen tellRejection', 'worker-wang caseRejectedByOther']))
  })

  it('is final after that', async () => {
    const caseId = await caseIn(cloud, 'rejected')
    cloud.clock.set('2026-12-09T00:00')
    expect(await refused(cloud, 'resident-li', caseId, 'reopen')).toBe('REOPEN_TOO_LATE')
    expect(await cloud.sweep()).toMatchObject({ checked: 1 })
    expect((await stored(caseId)).status).toBe('archived')
  })

  it('is not for the worker who has it', async () => {
    const caseId = await caseIn(cloud, 'handling')
    expect(await refused(cloud, 'worker-wang', caseId, 'reject')).toBe('NOT_ALLOWED')
  })

  it('of what a worker found leaves nobody to contest it', async () => {
    const entry = anEntry()
    await cloud.ask('custom:worker-wang', 'cases', 'quickEntry', entry)
    await act(cloud, 'desk-lin', entry.submissionId, 'reject')
    expect(await stored(entry.submissionId)).toMatchObject({ status: 'rejected', reopenUntil: null })
  })
})
