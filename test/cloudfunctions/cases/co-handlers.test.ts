import { replayCase } from '@shared/cases/apply-event'
import type { CaseCard, CaseDetail } from '@shared/cases/case-views'
import { act, caseIn, refused } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

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
const helped = async (caseId: string, personId = 'worker-sun') => {
  await act(cloud, 'worker-wang', caseId, 'addCoHandler', { personId })
  return caseId
}

describe('a co-handler', () => {
  it('of another community sees the case, says progress and adds photos, and nothing else', async () => {
    const caseId = await caseIn(cloud, 'handling')
    expect(await refused(cloud, 'worker-sun', caseId, 'progress')).toBe('CASE_NOT_FOUND')
    await helped(caseId)
    const seen = await cloud.ask<CaseDetail>('custom:worker-sun', 'cases', 'get', { caseId })
    expect(seen).toMatchObject({
      responsible: { id: 'worker-wang' },
      coHandlers: [{ personId: 'worker-sun', name: '孙磊' }],
      acts: ['progress', 'addPhotos'],
    })
    expect(seen.reporter.phoneMasked).toBe('138****2216')
    const id = newId('photo')
    const photos = [{ id, fileId: await cloud.upload(id), stage: 'during', shot: null }]
    await act(cloud, 'worker-sun', caseId, 'progress', { photos })
    for (const name of ['resolve', 'transfer', 'revealContact', 'ask', 'escalate'] as const) {
      expect(await refused(cloud, 'worker-sun', caseId, name)).toBe('NOT_ALLOWED')
    }
    expect(await toldOf(caseId)).toEqual(expect.arrayContaining(['worker-sun helpAsked', 'resident-li workerProgress']))
    const final = await stored(caseId)
    expect(replayCase(final)).toEqual(final)
  })

  it('finds it among the tasks while it is open', async () => {
    const caseId = await helped(await caseIn(cloud, 'handling'))
    const helping = async () =>
      (await cloud.ask<{ helping: CaseCard[] }>('custom:worker-sun', 'cases', 'tasks')).helping.map(card => card.id)
    expect(await helping()).toEqual([caseId])
    await act(cloud, 'worker-wang', caseId, 'resolve')
    expect(await helping()).toEqual([])
  })

  it('no longer sees it once the help has ended', async () => {
    const caseId = await helped(await caseIn(cloud, 'handling'))
    await act(cloud, 'leader-zhao', caseId, 'removeCoHandler')
    expect(await cloud.refusal('custom:worker-sun', 'cases', 'get', { caseId })).toBe('CASE_NOT_FOUND')
    expect(await toldOf(caseId)).toContain('worker-sun helpEnded')
    expect(await refused(cloud, 'leader-zhao', caseId, 'removeCoHandler')).toBe('CASE_STATE_FORBIDS')
  })

  it('who becomes responsible helps no longer beside that', async () => {
    const caseId = await helped(await caseIn(cloud, 'handling'), 'worker-chen')
    const taken = await act(cloud, 'worker-wang', caseId, 'transfer', { to: { kind: 'person', id: 'worker-chen' } })
    expect(taken.coHandlers).toEqual([])
    const final = await stored(caseId)
    expect(replayCase(final)).toEqual(final)
  })

  it.each([
    ['who is responsible', 'worker-wang'],
    ['a resident', 'resident-zhang'],
    ['outlet staff', 'outlet-guo'],
    ['nobody known', 'nobody'],
  ])('is never %s', async (_who, personId) => {
    const caseId = await caseIn(cloud, 'handling')
    expect(await refused(cloud, 'worker-wang', caseId, 'addCoHandler', { personId })).toBe('ASSIGNEE_UNAVAILABLE')
  })

  it('is not added twice, though two ask at the same moment', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const answers = await Promise.allSettled([
      act(cloud, 'worker-wang', caseId, 'addCoHandler'),
      act(cloud, 'leader-zhao', caseId, 'addCoHandler'),
    ])
    expect(answers.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await stored(caseId)).coHandlers).toHaveLength(1)
  })

  it('is not somebody on leave', async () => {
    const leaves = [{ from: '2026-11-01', to: '2026-12-30', reason: '' }]
    await cloud.services.db.collection('people').update({ _id: 'worker-sun' }, { leaves })
    expect(await refused(cloud, 'worker-wang', await caseIn(cloud, 'handling'), 'addCoHandler')).toBe(
      'ASSIGNEE_UNAVAILABLE',
    )
  })
})
